import type { Block, Ignored, Language, Source } from '../types.js'
import { identify } from './languages/identify.js'
import type { Reading } from './readers/reader.js'
import { visible } from './spans/visible.js'

/** One of two files, read but not yet given a language. */
export interface OneFile {
  readonly reader: string
  readonly source: Source
  readonly blocks: readonly Block[]
  readonly ignored: readonly Ignored[]
  readonly segmented: boolean
}

/** Names that the two sides may share, like `3.2` or `README`, stay; code and signs go. */
const LEFT_OUT = new Set(['code', 'phonetic', 'pinyin', 'no text'])

/** The blocks of a file that hold text. */
export function withText(
  text: string,
  { blocks, ignored }: Reading,
): Pick<OneFile, 'blocks' | 'ignored'> {
  const kept: Block[] = []
  const out = [...ignored]
  for (const block of blocks) {
    const identified = identify(visible(text, block))
    if (typeof identified === 'string' || !LEFT_OUT.has(identified.why)) kept.push(block)
    else out.push({ from: block.from, to: block.to, why: identified.why })
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

/** A file in the wrong language: nothing of it can be paired. */
export const leaveOut = (file: OneFile): OneFile => ({
  ...file,
  blocks: [],
  ignored: [
    ...file.ignored,
    ...file.blocks.map(({ from, to }) => ({ from, to, why: 'wrong language' })),
  ].sort((a, b) => a.from - b.from),
})

/** So many blocks, evenly spread, tell a file's language. */
const SAMPLE = 40

/** The language of most of a file's text. */
function mainLanguage({ source, blocks }: OneFile): Language | undefined {
  const lengths = { en: 0, zh: 0 }
  const step = Math.max(1, Math.floor(blocks.length / SAMPLE))
  for (let b = 0; b < blocks.length; b += step) {
    const { from, to } = blocks[b]
    const identified = identify(visible(source.text, blocks[b]))
    // A Chinese character says about as much as three English ones.
    if (typeof identified === 'string')
      lengths[identified] += identified === 'zh' ? 3 * (to - from) : to - from
  }
  if (lengths.en === lengths.zh) return undefined
  return lengths.en > lengths.zh ? 'en' : 'zh'
}
