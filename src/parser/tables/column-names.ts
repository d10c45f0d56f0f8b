import type { Language } from '../../types.js'

/** Codes and names of the two languages, and of the sides of a translation: most are from English. */
const SIDES: Readonly<Record<Language, string>> = {
  en:
    'en|eng|en-?(?:us|gb|uk|au|ca|nz|ie|in|sg|hk)|english|source|src|original|' +
    '英|英文|英语|英語|原文|源文|源语言|源語言',
  zh:
    'zh|zho|chi|cmn|cn|chs|cht|zh-?(?:cn|tw|hk|mo|sg|hans|hant)|zh-han[st]-(?:cn|tw|hk|mo|sg)|zhongwen|' +
    '(?:simplified |traditional )?chinese|mandarin|target|tgt|translation|translated|' +
    '中|中文|汉语|漢語|华语|華語|华文|華文|国语|國語|(?:简体|簡體|繁体|繁體)(?:中文)?|' +
    '译文|譯文|翻译|翻譯|释义|釋義|目标语言|目標語言',
}

/** What may stand beside a side: `Source segment`, `text_zh`, `中文译文`. */
const NOUN = '(?:text|segment|sentence|string|term|phrase|word|language|version|title|name)s?'
const CHINESE_NOUN =
  '原文|译文|譯文|翻译|翻譯|释义|釋義|文本|句子|句段|术语|術語|名称|名稱|标题|標題|版'

/** Names of a column of text where another one holds its translation. */
const TEXT = 'text|sentence|句子'

const namesOf = (side: string, others: string): RegExp =>
  new RegExp(`^(?:(?:${NOUN}[ -])?(?:${side})(?:[ -]?${NOUN}|${CHINESE_NOUN})?|${others})$`)

const NAMES: readonly (readonly [Language, RegExp])[] = [
  ['en', namesOf(SIDES.en, TEXT)],
  ['zh', namesOf(SIDES.zh, SIDES.zh)],
]

/** A column's name is no longer than this, in characters; `Traditional Chinese text` has 24. */
const MAX_NAME_LENGTH = 24
/** With what stands in brackets behind the name, of which {@link BRACKET} allows 80; longer cells need not be tried. */
const MAX_NAME_CELL_LENGTH = 200

/** What stands in brackets; no further than a name goes, since the bracket may stay open. */
const BRACKET = /[（(]([^（()）]{0,80})[）)]/

/** A cell of a table's first row without brackets, marks and capitals; undefined when it is too long for a name. */
export function columnName(cell: string): string | undefined {
  const name = bare(cell.slice(0, MAX_NAME_CELL_LENGTH).replace(BRACKET, ''))
  return name.length <= MAX_NAME_LENGTH && cell.length <= MAX_NAME_CELL_LENGTH ? name : undefined
}

const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[*`:：]/g, '')
    .replace(/_/g, '-')
    .replace(/^[\s-]+|[\s-]+$/g, '')

const MACHINE = /(?:^|-| )(?:machine|mt|google|deepl)(?:$|-| )|机器|機器|机翻|機翻/

/** Whether a column's name says that a program has translated it: `machine_translation`, `机器翻译`. */
export const isMachineMade = (cell: string): boolean =>
  cell.length <= MAX_NAME_CELL_LENGTH && MACHINE.test(bare(cell))

/** The language that a column's name says, or the side of a translation: `Text (zh)`, `Source segment`. */
export function languageNamed(cell: string): Language | undefined {
  const name = columnName(cell)
  if (name === undefined) return undefined
  const inBrackets = bare(BRACKET.exec(cell)?.[1] ?? '')
  return named(inBrackets) ?? named(name)
}

const named = (name: string): Language | undefined =>
  NAMES.find(([, pattern]) => pattern.test(name))?.[0]
