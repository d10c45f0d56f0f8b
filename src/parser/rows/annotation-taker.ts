import type { Annotations, DoubtReason, RowAnnotations } from '../../types.js'

/** Who made or changed a unit or a text of it, and when (TMX 1.4b); all else is of the file as it was. */
const KEPT_ATTRIBUTES = [
  'creationdate',
  'creationid',
  'changedate',
  'changeid',
  'usagecount',
  'lastusagedate',
  'creationtool',
  'creationtoolversion',
]

/** Takes what a memory says of one unit after the other, or of one text after the other. */
export interface AnnotationTaker {
  /** A unit or a text begins. */
  readonly begin: (attributes: ReadonlyMap<string, string>) => void
  /** A note begins or, with a type, a property. */
  readonly beginNote: (type: string | undefined) => void
  /** What stands outside notes, too, which is of no account. */
  readonly text: (piece: string) => void
  readonly endNote: () => void
  /** Undefined where nothing is said. */
  readonly annotations: () => Annotations | undefined
}

/** @param names of the attributes that are kept */
export function makeAnnotationTaker(names: readonly string[] = KEPT_ATTRIBUTES): AnnotationTaker {
  let kept: [name: string, value: string][] = []
  let notes: string[] = []
  let properties: [type: string, text: string][] = []
  let type: string | undefined
  /** Undefined outside notes. */
  let written: string | undefined
  return {
    begin(attributes) {
      kept = names.flatMap((name): typeof kept => {
        const value = attributes.get(name) ?? ''
        return value === '' ? [] : [[name, value]]
      })
      notes = []
      properties = []
      written = undefined
    },
    beginNote(of) {
      type = of
      written = ''
    },
    text(piece) {
      if (written !== undefined) written += piece
    },
    endNote() {
      const text = (written ?? '').trim()
      written = undefined
      if (text === '') return
      if (type === undefined) notes.push(text)
      else properties.push([type, text])
    },
    annotations() {
      const annotations = {
        ...(kept.length > 0 && { attributes: kept }),
        ...(notes.length > 0 && { notes }),
        ...(properties.length > 0 && { properties }),
      }
      return Object.keys(annotations).length === 0 ? undefined : annotations
    },
  }
}

/** What this program computes whenever it writes a unit. */
const COMPUTED = new Set(['x-level', 'x-confidence'])
/** Which doubts are computed again: rows stand as they are, so that none is seen to have moved. */
const IS_DOUBT_COMPUTED: Readonly<Record<DoubtReason, boolean>> = {
  'no shared words': true,
  'few shared words': true,
  'numbers differ': true,
  length: true,
  border: true,
  untranslated: true,
  moved: false,
}
const DOUBTS = new Set(
  Object.entries(IS_DOUBT_COMPUTED).flatMap(([doubt, isComputed]) => (isComputed ? [doubt] : [])),
)

/** What a memory says of a unit; of the properties that this program gave it only those that cannot be computed again. */
export function rowAnnotations(
  id: string | undefined,
  annotations: Annotations | undefined,
): RowAnnotations | undefined {
  const all = annotations?.properties ?? []
  const valueOf = (name: string): string | undefined => all.find(([type]) => type === name)?.[1]
  const [source, shape] = [valueOf('x-source-file'), valueOf('x-shape')]
  const properties = all.filter(
    ([type, text]) =>
      !COMPUTED.has(type) &&
      !(type === 'x-doubt' && DOUBTS.has(text)) &&
      !(type === 'x-source-file' && text === source) &&
      !(type === 'x-shape' && text === shape),
  )
  const found = {
    ...(id !== undefined && id !== '' && { id }),
    ...(source !== undefined && { source }),
    ...(shape !== undefined && { shape }),
    ...(annotations?.attributes && { attributes: annotations.attributes }),
    ...(annotations?.notes && { notes: annotations.notes }),
    ...(properties.length > 0 && { properties }),
  }
  return Object.keys(found).length === 0 ? undefined : found
}
