import type { Block, Ignored, IgnoredReason, Language, RowMode, Source } from '../types.js'
import { identify, languageOf } from './languages/identify.js'
import type { Reading } from './spans/reading.js'
import { visible } from './spans/visible.js'
import { headerOf } from './tables/header-row.js'
import { tablesIn } from './tables/tables-in.js'

/** One of two files, read but not yet given a language. */
export interface OneFile {
  readonly reader: string
  readonly source: Source
  readonly blocks: readonly Block[]
  readonly ignored: readonly Ignored[]
  readonly segmented: boolean
  /** Present where its blocks are texts with keys. */
  readonly rows?: RowMode
}

/**
 * The texts of a file whose entries have keys, in one language: what the file says is in it, and of that rather the
 * translations than the originals, which may be keys themselves. Undefined where there are no keys.
 */
export function keyedTexts(
  { blocks, ignored, rows }: Reading,
  language: Language,
): Pick<OneFile, 'blocks' | 'ignored' | 'rows'> | undefined {
  const keyed = blocks.filter(({ key }) => key !== undefined)
  if (rows === undefined || keyed.length === 0) return undefined
  const stated = keyed.filter((block) => block.language === language)
  const wanted = stated.length > 0 ? stated : keyed
  const hasTranslations = wanted.some(({ column }) => column !== 0)
  const kept = new Set(hasTranslations ? wanted.filter(({ column }) => column !== 0) : wanted)
  const others = blocks.filter((block) => !kept.has(block))
  return {
    rows,
    blocks: [...kept],
    ignored: [...ignored, ...others.map(({ from, to }) => ({ from, to, why: 'key' as const }))],
  }
}

/** Names that the two sides may share, like `3.2` or `README`, stay; code and signs go. */
const TEXTLESS_REASONS: ReadonlySet<IgnoredReason> = new Set<IgnoredReason>([
  'code',
  'phonetic',
  'pinyin',
  'no text',
])

/** The blocks of a file that hold text. */
export function withText(
  text: string,
  { blocks, ignored }: Reading,
): Pick<OneFile, 'blocks' | 'ignored'> {
  const kept: Block[] = []
  const out = [...ignored]
  for (const table of tablesIn(blocks)) {
    const header = headerOf(text, table)
    for (const block of table) {
      const { from, to, row } = block
      const identified = identify(visible(text, block))
      if (row !== undefined && row === header) out.push({ from, to, why: 'table header' })
      else if (typeof identified === 'string' || !TEXTLESS_REASONS.has(identified.why))
        kept.push(block)
      else out.push({ from, to, why: identified.why })
    }
  }
  return { blocks: kept, ignored: out }
}

/** What two files are in. */
export interface FileLanguages {
  /** Whether the English file is in Chinese and the Chinese one in English. */
  readonly swapped: boolean
  /** The language that both files are in, when it is the same. */
  readonly both: Language | undefined
}

export function languagesOf(files: Readonly<Record<Language, OneFile>>): FileLanguages {
  const [en, zh] = [mainLanguage(files.en), mainLanguage(files.zh)]
  return { swapped: en === 'zh' && zh === 'en', both: en === zh ? en : undefined }
}

/**
 * Two files most of whose text is in one language: from the other's file goes what is in that language, and from both
 * what they have in common. An English style guide for Chinese quotes more Chinese than it says in English, and its
 * translation quotes the same. Nothing is left of a file that is in the wrong language throughout.
 * @param both the language of both files
 */
export function leaveOutQuotes(
  files: Readonly<Record<Language, OneFile>>,
  both: Language,
): Record<Language, OneFile> {
  const other = both === 'en' ? 'zh' : 'en'
  const isWrong = (block: Block): boolean => {
    const text = visible(files[other].source.text, block)
    return languageOf(text) === both && !OPENING[other].test(text)
  }
  const quoted = new Set(
    files[other].blocks.filter(isWrong).map((block) => visible(files[other].source.text, block)),
  )
  const isQuoted = (block: Block): boolean => quoted.has(visible(files[both].source.text, block))
  const wrong = leaveOut(files[other], isWrong, 'wrong language')
  // Where nothing is left in the other language the quotations are all there is.
  const right = wrong.blocks.length === 0 ? files[both] : leaveOut(files[both], isQuoted, 'quoted')
  return both === 'en' ? { en: right, zh: wrong } : { en: wrong, zh: right }
}

/** A text that begins in a language quotes the other one, however much of it: `Bad: 超级好用的软件`, `差：Stuff`. */
const OPENING: Readonly<Record<Language, RegExp>> = {
  en: /^[^\p{L}]*\p{Script=Latin}{2,}[^\p{L}]/u,
  zh: /^[^\p{L}]*\p{Script=Han}/u,
}

const leaveOut = (
  file: OneFile,
  isOut: (block: Block) => boolean,
  why: IgnoredReason,
): OneFile => ({
  ...file,
  blocks: file.blocks.filter((block) => !isOut(block)),
  ignored: [
    ...file.ignored,
    ...file.blocks.filter(isOut).map(({ from, to }) => ({ from, to, why })),
  ].sort((a, b) => a.from - b.from),
})

/**
 * So many blocks, evenly spread, tell a file's language. With 400 cases and gold come out alike, with 5 one document
 * does not.
 */
const SAMPLE_BLOCKS = 40

/** The language of most of a file's text. */
function mainLanguage({ source, blocks }: OneFile): Language | undefined {
  const lengths = { en: 0, zh: 0 }
  const step = Math.max(1, Math.floor(blocks.length / SAMPLE_BLOCKS))
  for (let b = 0; b < blocks.length; b += step) {
    const { from, to } = blocks[b]
    const identified = identify(visible(source.text, blocks[b]))
    // A Chinese character says about as much as three English ones. Six give the same; where it counts one, a
    // case about Chinese fails.
    if (typeof identified === 'string')
      lengths[identified] += identified === 'zh' ? 3 * (to - from) : to - from
  }
  if (lengths.en === lengths.zh) return undefined
  return lengths.en > lengths.zh ? 'en' : 'zh'
}
