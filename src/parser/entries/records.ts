import type { Language } from '../../types.js'
import { holdsHan } from '../../unicode.js'
import { languageOf } from '../languages/identify.js'
import { languageNamed } from '../tables/column-names.js'

/** What a field of a record is called: `definition_zh` is the Chinese of `definition`. */
export interface Field {
  readonly base: string
  readonly language: Language
}

/** A text that stands in a record under a name. */
interface RecordText {
  readonly path: readonly string[]
  readonly content: string
}

/**
 * Records whose texts are in the languages that their names say, of all that have both, and records with some of these
 * names, of all: as for names of languages, cases come out alike from 0.6 on.
 */
const MIN_PAIRED_SHARE = 0.8
/** One record may be a menu of languages: `"languages": {"en": "English", "zh": "中文"}`. */
const MIN_RECORDS = 2

/**
 * The fields that hold the two languages, where a file is a list of records, each a text and its translation with what is
 * said of them: `{"id": 7, "english": "Low tide", "chinese": "低潮", "note": "nautical"}`. By their names, else by what
 * they hold.
 * @returns name → its field; undefined where the file is none
 */
export function fieldsOfRecords(
  texts: readonly RecordText[],
): ReadonlyMap<string, Field> | undefined {
  const records = recordsOf(texts)
  const named = new Map(
    namesIn(records).flatMap((name) => {
      const field = fieldNamed(name)
      return field === undefined ? [] : [[name, field] as const]
    }),
  )
  const whole = records.filter(({ size }) => size > 1)
  // What is not translated yet may have one text; a title above the list has one as well.
  const some = records.filter((record) => record.size > 1 || hasField(record, named))
  if (some.length >= MIN_RECORDS && arePaired(some, named)) return named
  const found = fieldsByContent(namesIn(whole), whole)
  return found !== undefined && whole.length >= MIN_RECORDS && arePaired(whole, found)
    ? found
    : undefined
}

const namesIn = (records: readonly Fields[]): string[] => [
  ...new Set(records.flatMap((record) => [...record.keys()])),
]

const hasField = (record: Fields, fields: ReadonlyMap<string, Field>): boolean =>
  [...record.keys()].some((name) => fields.has(name))

/** What is not translated yet says nothing against a list of texts and translations. */
function arePaired(records: readonly Fields[], fields: ReadonlyMap<string, Field>): boolean {
  const some = records.filter((record) => hasField(record, fields))
  const both = some.filter((record) => hasBoth(record, fields))
  const paired = both.filter((record) => isPaired(record, fields))
  return (
    paired.length > 0 &&
    some.length >= MIN_PAIRED_SHARE * records.length &&
    paired.length >= MIN_PAIRED_SHARE * both.length
  )
}

/** Name → what stands under it. */
type Fields = ReadonlyMap<string, string>

/** What stands beside each other under names, by its place. */
function recordsOf(texts: readonly RecordText[]): Fields[] {
  const found = new Map<string, Map<string, string>>()
  for (const { path, content } of texts) {
    if (content.trim() === '') continue
    const place = path.slice(0, -1).join('\u0000')
    const record = found.get(place) ?? new Map<string, string>()
    found.set(place, record.set(path.at(-1) ?? '', content))
  }
  return [...found.values()]
}

/** `en`, `Source text`, `definition_zh`, `titleEn`. */
function fieldNamed(name: string): Field | undefined {
  const whole = languageNamed(name)
  if (whole !== undefined) return { base: '', language: whole }
  const pieces = name.split(/[-_ ]|(?<=[a-z])(?=[A-Z])/)
  const last = languageNamed(pieces.at(-1) ?? '')
  if (last !== undefined) return { base: pieces.slice(0, -1).join(' '), language: last }
  const first = languageNamed(pieces[0])
  return first === undefined ? undefined : { base: pieces.slice(1).join(' '), language: first }
}

/** Whether some base has a field of both languages. */
function hasBoth(record: Fields, fields: ReadonlyMap<string, Field>): boolean {
  const found = [...record.keys()].flatMap((name) => fields.get(name) ?? [])
  return found.some(({ base, language }) =>
    found.some((other) => other.base === base && other.language !== language),
  )
}

/** Whether some base has both languages, and each text is in the language that its name says. */
function isPaired(record: Fields, fields: ReadonlyMap<string, Field>): boolean {
  const sides = new Map<string, Set<Language>>()
  for (const [name, content] of record) {
    const field = fields.get(name)
    if (field === undefined) continue
    if (field.language === 'en' && languageOf(content) === 'zh') return false
    if (field.language === 'zh' && !holdsHan(content)) continue
    sides.set(field.base, (sides.get(field.base) ?? new Set()).add(field.language))
  }
  return [...sides.values()].some(({ size }) => size === 2)
}

/** Names of what is said of a text. */
const NOTE =
  /^(?:id|key|notes?|comments?|descriptions?|context|pos|part.?of.?speech|type|category|categories|tags?|url|states?|status|author|source.?file|备注|词性|分类)$/i

/** A field of each language, where only one holds English and one Chinese in all records. */
function fieldsByContent(
  names: readonly string[],
  records: readonly Fields[],
): ReadonlyMap<string, Field> | undefined {
  const usual = (language: Language): string[] =>
    names.filter(
      (name) =>
        !NOTE.test(name) &&
        records.filter((record) => languageOf(record.get(name) ?? '') === language).length >=
          MIN_PAIRED_SHARE * records.length,
    )
  const [english, chinese] = [usual('en'), usual('zh')]
  if (english.length !== 1 || chinese.length !== 1) return undefined
  return new Map([
    [english[0], { base: '', language: 'en' }],
    [chinese[0], { base: '', language: 'zh' }],
  ])
}
