import type { Link } from '../accuracy/link-score.js'
import { encode, utf16 } from '../parser/decode/encoders.js'
import { somePassages, withGaps } from './passages.js'
import { makeRandom } from './random.js'
import type { Layout } from './layouts.js'
import type { Random } from './random.js'

/** A file made of passages in random order of events, and the truth about it. */
export interface Generated {
  readonly name: string
  readonly bytes: Uint8Array
  readonly truth: readonly Link[]
}

const ENCODERS: readonly ((text: string) => Uint8Array)[] = [
  (text) => Buffer.from(text),
  (text) => Buffer.from(`\uFEFF${text}`),
  (text) => utf16(`\uFEFF${text}`, 'le'),
  (text) => utf16(`\uFEFF${text}`, 'be'),
  (text) => encode(text, 'gb18030'),
]

const BREAKS = ['\n', '\n', '\r\n', '\r']

export function generate(layout: Layout, seed: number): Generated {
  const random = makeRandom(seed)
  const whole = somePassages(random, layout.fine === true)
  const passages = layout.gaps === true ? withGaps(random, whole) : whole
  const text = layout.write(passages, random).replaceAll('\n', random.pick(BREAKS))
  return {
    name: `generated${layout.extension}`,
    bytes: encoded(text, random),
    truth: passages.map(({ en, zh }) => ({
      en: en === '' ? [] : [en],
      zh: zh === '' ? [] : [zh],
    })),
  }
}

const encoded = (text: string, random: Random): Uint8Array => random.pick(ENCODERS)(text)
