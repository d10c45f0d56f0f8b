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
  /** What the header calls the source; it cannot speak for a unit whose source bears another code. */
  readonly srclang: string
  readonly attributes: readonly Attribute[]
}

/** One of the two texts of a unit, the source first. */
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
  const said = { en, zh }
  const codeOf = ({ language, code }: UnitText): string =>
    code === alignment.document.codes?.[language] ? (said[language].code ?? code) : code
  const variants = texts.map((text) => variantOf(said[text.language], codeOf(text), text.text))
  const { attributes } = unit
  const code = codeOf(texts[0])
  const srclang: Attribute[] = ['*all*', code].includes(head.srclang) ? [] : [['srclang', code]]
  const known = new Set(attributes?.map(([name]) => name))
  const own = [...srclang, ...head.attributes.filter(([name]) => !known.has(name))]
  return (
    `    <tu${attributesText([['tuid', head.id], ...own, ...(attributes ?? [])])}>\n` +
    notesText({ ...unit, properties }, '      ') +
    variants.join('') +
    '    </tu>\n'
  )
}

function variantOf(annotations: Annotations, code: string, text: string): string {
  const notes = notesText(annotations, '        ')
  const segment = `<seg>${escape(legal(inLines(annotations, text)))}</seg>`
  const inside = notes === '' ? segment : `\n${notes}        ${segment}\n      `
  return `      <tuv${attributesText([['xml:lang', code], ...(annotations.attributes ?? [])])}>${inside}</tuv>\n`
}

/** With the line breaks of the file, where it is the whole text that had them. */
function inLines({ lines }: Annotations, text: string): string {
  if (lines === undefined || withoutBlanks(lines) !== withoutBlanks(text)) return text
  return lines.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
}

const withoutBlanks = (text: string): string => text.replace(/\s+/g, '')

/** Behind a blank each. */
export const attributesText = (attributes: readonly Attribute[]): string =>
  attributes.map(([name, value]) => ` ${name}="${escape(legal(oneLine(value)))}"`).join('')

/** Notes and properties, a line each. */
export const notesText = ({ notes = [], properties = [] }: Annotations, indent: string): string =>
  [
    ...notes.map((note) => `<note>${escape(legal(note))}</note>`),
    ...properties.map(
      ([type, text]) =>
        `<prop type="${escape(legal(oneLine(type)))}">${escape(legal(text))}</prop>`,
    ),
  ]
    .map((line) => `${indent}${line}\n`)
    .join('')
