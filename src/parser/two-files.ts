import type { Block, Ignored, Language, Source } from '../types.js'
import { identify } from './languages.js'
import type { Reading } from './readers/reader.js'
import { visible } from './visible.js'

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
    const verdict = identify(visible(text, block))
    if (typeof verdict === 'string' || !LEFT_OUT.has(verdict.why)) kept.push(block)
    else out.push({ from: block.from, to: block.to, why: verdict.why })
  }
  return { blocks: kept, ignored: out }
}

/** Whether the English file is in Chinese and the Chinese one in English. */
export function areSwapped(en: OneFile, zh: OneFile): boolean {
  return mainLanguage(en) === 'zh' && mainLanguage(zh) === 'en'
}

/** The language of most of a file's text. */
function mainLanguage({ source, blocks }: OneFile): Language | undefined {
  const lengths = { en: 0, zh: 0 }
  for (const block of blocks) {
    const { from, to } = block
    const verdict = identify(visible(source.text, block))
    // A Chinese character says about as much as three English ones.
    if (typeof verdict === 'string')
      lengths[verdict] += verdict === 'zh' ? 3 * (to - from) : to - from
  }
  if (lengths.en === lengths.zh) return undefined
  return lengths.en > lengths.zh ? 'en' : 'zh'
}
