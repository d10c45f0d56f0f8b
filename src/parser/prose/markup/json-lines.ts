import { languageOf } from '../../languages/identify.js'
import type { Language } from '../../../types.js'
import { linesOf } from '../../spans/lines.js'
import type { MarkupSpan, MarkupFinder } from './markup.js'

/** A JSON object on a line of its own, after an arrow or nothing. */
const RECORD = /^(?:(?:→|⇒|➜|=>|->|-->)\s*)?(\{\s*".*\})\s*,?$/
/** Any string, so that none is taken up in its middle, and the text that it names. */
const FIELD = /"((?:[^"\\]|\\.)*)"(?:\s*:\s*"((?:[^"\\]|\\.)*)")?/g

interface Field {
  readonly key: string
  readonly from: number
  readonly to: number
  readonly language: Language | undefined
}

/**
 * Lines that hold a text inside a JSON object, as translation scripts write them. Of the keys that
 * hold text in a language, the one that most lines fill is that language's text.
 */
export const jsonLines: MarkupFinder = (text) => {
  if (!text.includes('{')) return []
  const records = linesOf(text).flatMap((line) => {
    const match = RECORD.exec(text.slice(line.from, line.to))
    if (match === null || !isJson(match[1])) return []
    return [{ ...line, fields: fieldsOf(match[1], line.from + match[0].indexOf(match[1])) }]
  })
  const keys = (['en', 'zh'] as const).map((language) => fullestKey(records, language))
  return records.flatMap(({ from, to, fields }) => {
    const kept = fields.filter(({ key, language }) => language !== undefined && keys.includes(key))
    return allBut(text, from, to, kept)
  })
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

const fieldsOf = (record: string, at: number): Field[] =>
  [...record.matchAll(FIELD)].flatMap((match) => {
    if (match[2] === undefined) return []
    const to = at + match.index + match[0].length - 1
    return { key: match[1], from: to - match[2].length, to, language: languageOf(match[2]) }
  })

function fullestKey(
  records: readonly { readonly fields: readonly Field[] }[],
  language: Language,
): string | undefined {
  const filled = new Map<string, number>()
  for (const { fields } of records)
    for (const field of fields)
      if (field.language === language) filled.set(field.key, (filled.get(field.key) ?? 0) + 1)
  const [best] = [...filled].sort((a, b) => b[1] - a[1])
  return best !== undefined && best[1] >= records.length / 2 ? best[0] : undefined
}

function allBut(text: string, from: number, to: number, kept: readonly Field[]): MarkupSpan[] {
  const found: MarkupSpan[] = []
  let at = from
  for (const field of kept) {
    found.push({ from: at, to: field.from, why: 'JSON', leaves: 'break' })
    for (const escape of escapes(text, field)) found.push(escape)
    at = field.to
  }
  found.push({ from: at, to, why: 'JSON', leaves: 'break' })
  return found
}

const escapes = (text: string, { from, to }: Field): MarkupSpan[] =>
  [...text.slice(from, to).matchAll(/\\(?:u[\da-f]{4}|.)/gi)].map((match) => ({
    from: from + match.index,
    to: from + match.index + match[0].length,
    why: 'JSON',
    leaves: 'blank',
    text: JSON.parse(`"${match[0]}"`) as string,
  }))
