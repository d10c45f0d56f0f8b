import type { Block, Edit, Ignored, Language, Span } from '../../types.js'
import { languageOfCode } from '../languages/code.js'
import type { Reading } from '../spans/reading.js'
import { trimmed } from '../spans/rest.js'
import { visible } from '../spans/visible.js'
import { restOfEntries } from './read-entries.js'
import { fieldsOfRecords } from './records.js'
import type { Field } from './records.js'

/** A text, and where it stands in a file whose entries have names within names. */
export interface KeyedText extends Span {
  readonly edits: readonly Edit[]
  /** From the outermost name to its own; places in a list are numbers. */
  readonly path: readonly string[]
  /** What the file says it is in. */
  readonly language?: Language
  /** The name, where it may be the text itself: `"Open file": "打开文件"`. */
  readonly name?: Span & { readonly edits: readonly Edit[] }
}

/**
 * Texts with their keys as rows. Where most of them stand below the name of a language, as in `{"title": {"en": …, "zh":
 * …}}` or below `zh-CN:`, texts whose other names are the same share a row.
 */
export function readKeyed(
  text: string,
  texts: readonly KeyedText[],
  known: readonly Ignored[],
): Reading {
  const isAddress = ({ from, to }: Span): boolean => ADDRESS.test(text.slice(from, to))
  const addresses = texts.filter(isAddress)
  const { located, others } = locate(
    text,
    texts.filter((one) => !isAddress(one)),
  )
  const isNatural = hasNaturalNames(text, located)
  const rows = new Map<string, number>()
  /** Where names stand that are texts: in a damaged file one may lead to several. */
  const taken = new Set<number>()
  const blocks: Block[] = []
  for (const { key, language, from, to, edits, name } of located) {
    const row = rows.get(key) ?? rows.size
    rows.set(key, row)
    if (isNatural && name !== undefined && language === undefined && !taken.has(name.from)) {
      taken.add(name.from)
      add({ ...name, row, column: 0, key })
    }
    add({ from, to, edits, row, column: 1, key, ...(language === undefined ? {} : { language }) })
  }
  return {
    blocks,
    ignored: restOfEntries(text, blocks, [
      ...known,
      ...others,
      ...addresses.map(({ from, to }): Ignored => ({ from, to, why: 'address' })),
    ]),
    rows: 'cut',
  }

  function add(block: Omit<Block, 'kind'>): void {
    const span = trimmed(text, block.from, block.to)
    if (span === undefined) return
    const edits = block.edits.filter((edit) => edit.from >= span.from && edit.to <= span.to)
    blocks.push({ ...block, ...span, edits, kind: 'entry' })
  }
}

/** Where something lies, which is nothing to translate: `/about`, `https://…`, `img/logo.png`. */
const ADDRESS =
  /^(?:\.{0,2}\/[\w./#?=&%~-]*|(?:https?|ftp|mailto):[^\s\u3000-\uffef]+|(?:[\w.-]{1,40}\/){1,8}[\w-]{1,40}\.[a-z]{2,5})$/

interface Located extends Omit<KeyedText, 'path'> {
  readonly key: string
}

/**
 * Texts that stand below the name of a language, of all texts, where the names are to be taken for languages. From 0.6
 * to 0.95 cases and gold come out alike.
 */
const MIN_BELOW_SHARE = 0.8

interface Places {
  readonly located: readonly Located[]
  readonly others: readonly Ignored[]
}

function locate(text: string, texts: readonly KeyedText[]): Places {
  const places = texts.map(({ path }) => path.findIndex((name) => isLanguageName(name)))
  const usual = commonest(places.filter((place) => place >= 0))
  const placeOf = (path: readonly string[], place: number): number =>
    place >= 0 || usual === undefined || !LANGUAGE_NAME.test(path[usual] ?? '') ? place : usual
  const below = texts.map(({ path }, i) => placeOf(path, places[i]))
  const believed =
    usual !== undefined &&
    below.filter((place) => place >= 0).length >= MIN_BELOW_SHARE * texts.length
  const fields = believed
    ? undefined
    : fieldsOfRecords(texts.map((one) => ({ path: one.path, content: visible(text, one) })))
  if (fields !== undefined) return locateInRecords(texts, fields)
  const located: Located[] = []
  const others: Ignored[] = []
  texts.forEach(({ path, ...one }, i) => {
    const place = below[i]
    const language = believed && place >= 0 ? languageOfName(path[place]) : undefined
    if (language === undefined) located.push({ ...one, key: keyOf(path) })
    else if (language === 'other')
      others.push({ from: one.from, to: one.to, why: 'another language' })
    else located.push({ ...one, language, key: keyOf(path.filter((_, at) => at !== place)) })
  })
  return { located, others }
}

/** Of records a base in both languages is a row; what is said of them is none. */
function locateInRecords(texts: readonly KeyedText[], fields: ReadonlyMap<string, Field>): Places {
  const located: Located[] = []
  const others: Ignored[] = []
  for (const { path, ...one } of texts) {
    const name = path.at(-1) ?? ''
    const field = fields.get(name)
    if (field !== undefined) {
      const { base, language } = field
      located.push({ ...one, language, key: keyOf([...path.slice(0, -1), base]) })
    } else {
      const isOther = isLanguageName(name) && languageOfName(name) === 'other'
      others.push({ from: one.from, to: one.to, why: isOther ? 'another language' : 'note' })
    }
  }
  return { located, others }
}

function commonest(numbers: readonly number[]): number | undefined {
  const counts = new Map<number, number>()
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0]
}

const keyOf = (path: readonly string[]): string => path.join('\u0000')

/** `en`, `zh-CN`, `zh_Hant_TW`, `de`, `English`, `cn`; a longer word is a key. */
const LANGUAGE_NAME =
  /^(?:[a-z]{2,3}(?:[-_](?:[A-Za-z]{4}|[A-Za-z]{2}|\d{3}))*|cn|chs|cht|english|chinese)$/i

const languageOfName = (name: string) => languageOfCode(name.replaceAll('_', '-'))

const isLanguageName = (name: string): boolean => {
  if (!LANGUAGE_NAME.test(name)) return false
  const language = languageOfName(name)
  // Of other languages only a code with a region can be distinguished from a key.
  return language !== undefined && (language !== 'other' || /[-_]/.test(name))
}

/**
 * Of the names in a file, how many have to be text for all of them to be. From 0.35 to 0.9 cases and gold come out
 * alike.
 */
const MIN_NATURAL_SHARE = 0.5

/** Whether the names are the texts of the original: words with blanks or a capital, not `save_as`. */
function hasNaturalNames(text: string, texts: readonly Located[]): boolean {
  const names = texts.flatMap(({ name }) =>
    name === undefined ? [] : [text.slice(name.from, name.to)],
  )
  const natural = names.filter((name) => /\S\s+\S/.test(name) || /^\p{Lu}[\p{Ll}]+$/u.test(name))
  return natural.length > MIN_NATURAL_SHARE * texts.length
}
