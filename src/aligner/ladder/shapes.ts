/** A bead's shape: how many English and Chinese segments it groups. */
export interface Shape {
  readonly en: number
  readonly zh: number
}

/** Segments of the largest group on either side of a bead. */
export const MAX_GROUP_SEGMENTS = 9

/**
 * The shapes a bead may have: everything with one segment on one side up to 1-9 and 9-1, and the
 * many-to-many shapes that literary translation needs. In the development gold 6-1, 4-3 and 5-3 occur.
 */
export const SHAPES: readonly Shape[] = allowedShapes()

function allowedShapes(): Shape[] {
  const shapes: Shape[] = []
  for (let en = 0; en <= MAX_GROUP_SEGMENTS; en++) {
    for (let zh = 0; zh <= MAX_GROUP_SEGMENTS; zh++) {
      const [fewer, more] = en < zh ? [en, zh] : [zh, en]
      if (more === 0 || (fewer === 0 && more > 1)) continue
      if (
        fewer <= 1 ||
        (fewer === 2 && more <= 6) ||
        (fewer === 3 && more <= 5) ||
        (fewer === 4 && more === 4)
      )
        shapes.push({ en, zh })
    }
  }
  return shapes
}

/** Names of the shape priors: rare shapes share one, since the gold has too few of each to fit. */
export const SHAPE_CLASSES = [
  '1-1',
  '1-0',
  '0-1',
  '2-1',
  '1-2',
  '3-1',
  '1-3',
  '4-1',
  '1-4',
  '5-1',
  '1-5',
  '6-1',
  '1-6',
  '2-2',
  '3-2',
  '2-3',
  '3-3',
  'n>m',
  'n<m',
  'n=m',
] as const
export type ShapeClass = (typeof SHAPE_CLASSES)[number]

const isShapeClass = (name: string): name is ShapeClass =>
  (SHAPE_CLASSES as readonly string[]).includes(name)

/** The prior a shape takes: `6-1` stands for six or more to one. */
export function shapeClass(en: number, zh: number): ShapeClass {
  const name = `${Math.min(en, 6)}-${Math.min(zh, 6)}`
  if (isShapeClass(name) && (en <= 6 || zh <= 1) && (zh <= 6 || en <= 1)) return name
  return en > zh ? 'n>m' : en < zh ? 'n<m' : 'n=m'
}
