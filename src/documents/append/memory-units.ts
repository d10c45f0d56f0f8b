import { createHash } from 'node:crypto'
import type { Language } from '../../index.js'

/** A pair of texts as a number of 64 bits, in two halves. */
export type PairKey = readonly [low: number, high: number]

/** Two pairs are one when they differ in blanks alone. */
export function pairKey(en: string, zh: string): PairKey {
  const digest = createHash('sha256')
    .update(`${plain(en)}\0${plain(zh)}`)
    .digest()
  return [digest.readUInt32LE(0), digest.readUInt32LE(4)]
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim()

const CODES: Readonly<Record<string, Language | undefined>> = {
  en: 'en',
  eng: 'en',
  zh: 'zh',
  zho: 'zh',
  chi: 'zh',
  cmn: 'zh',
}

/** The language of a code as tools write it: `zh-CN`, `ZH_TW`, `EN`. */
export function languageOf(code: string): Language | undefined {
  const [, primary = ''] = /^([a-z]+)(?:[-_][a-z\d]+)*$/.exec(code.toLowerCase()) ?? []
  return CODES[primary]
}

/** Elements of TMX 1.4 that hold the codes of a format, no text. */
const NATIVE = ['bpt', 'ept', 'it', 'ph', 'ut']

/** Takes the tags and the texts of a memory and gives the pairs of its units, and the codes that they bear. */
export interface UnitReader {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly text: (text: string) => void
  readonly close: (name: string) => void
}

export function makeUnitReader(handlers: {
  readonly pair: (key: PairKey) => void
  readonly code: (code: string) => void
}): UnitReader {
  const texts: Record<Language, string[]> = { en: [], zh: [] }
  let variant: Language | undefined
  let segment: string | undefined
  let native = 0
  return {
    open(name, attributes) {
      if (NATIVE.includes(name)) native++
      if (name === 'tu') texts.en = texts.zh = []
      if (name === 'seg') segment = ''
      if (name !== 'tuv') return
      const code = attributes['xml:lang'] ?? attributes.lang ?? ''
      handlers.code(code)
      variant = languageOf(code)
    },
    text(text) {
      if (segment !== undefined && native === 0) segment += text
    },
    close(name) {
      if (NATIVE.includes(name)) native--
      if (name === 'seg') {
        if (variant !== undefined) texts[variant] = [...texts[variant], segment ?? '']
        segment = undefined
      }
      if (name === 'tuv') variant = undefined
      if (name !== 'tu') return
      // A unit may have several variants of a language.
      for (const en of texts.en) for (const zh of texts.zh) handlers.pair(pairKey(en, zh))
    },
  }
}
