import type { Alignment, Annotations, Bead, Language } from '../types.js'
import { annotationsOf, writtenShape } from '../alignment/annotations.js'
import { levelOf } from '../alignment/beads.js'
import { confidenceText } from '../alignment/confidence.js'
import { oneLine } from '../alignment/one-line.js'
import { escape, legal } from './xml.js'

type Attribute = readonly [name: string, value: string]
type Property = readonly [type: string, text: string]

/** What is known of the pair that a unit holds. */
interface UnitHead {
  readonly id: string
  /** The name of the document, where the input names no other for the unit. */
  readonly source: string
  readonly attributes: readonly Attribute[]
}

/** One of the two texts of a unit, as XML. */
interface UnitText {
  readonly language: Language
  readonly code: string
  readonly text: string
}

/** A unit with what the input said of it: who made or changed it and when, notes and properties. */
export function unitOf(
  alignment: Alignment,
  bead: Bead,
  head: UnitHead,
  texts: readonly UnitText[],
): string {
  const { source = head.source, shape, en, zh, ...unit } = annotationsOf(alignment, bead)
  const properties: Property[] = [
    ...(source === '' ? [] : [['x-source-file', oneLine(source)] as const]),
    ['x-level', levelOf(alignment, bead)],
    ['x-shape', writtenShape(alignment, bead, shape)],
    ['x-confidence', confidenceText(bead)],
    ...(bead.doubts ?? []).map((doubt) => ['x-doubt', doubt] as const),
    ...(unit.properties ?? []),
  ]
  const variants = texts.map(({ language, code, text }) =>
    variantOf(language === 'en' ? en : zh, code, text),
  )
  const { attributes } = unit
  const known = new Set(attributes?.map(([name]) => name))
  const own = head.attributes.filter(([name]) => !known.has(name))
  return (
    `    <tu${attributesText([['tuid', head.id], ...own, ...(attributes ?? [])])}>\n` +
    notesText({ ...unit, properties }, '      ') +
    variants.join('') +
    '    </tu>\n'
  )
}

function variantOf(annotations: Annotations, code: string, text: string): string {
  const notes = notesText(annotations, '        ')
  const inside =
    notes === '' ? `<seg>${text}</seg>` : `\n${notes}        <seg>${text}</seg>\n      `
  return `      <tuv${attributesText([['xml:lang', code], ...(annotations.attributes ?? [])])}>${inside}</tuv>\n`
}

const attributesText = (attributes: readonly Attribute[]): string =>
  attributes.map(([name, value]) => ` ${name}="${escape(legal(oneLine(value)))}"`).join('')

/** Notes and properties, a line each. */
const notesText = ({ notes = [], properties = [] }: Annotations, indent: string): string =>
  [
    ...notes.map((note) => `<note>${escape(legal(note))}</note>`),
    ...properties.map(
      ([type, text]) =>
        `<prop type="${escape(legal(oneLine(type)))}">${escape(legal(text))}</prop>`,
    ),
  ]
    .map((line) => `${indent}${line}\n`)
    .join('')
