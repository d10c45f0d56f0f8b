/** A value of the property Sentence_Break (TR29), by names that say what has it. */
export type SentenceBreak =
  | 'full stop'
  | 'terminator'
  | 'lower'
  | 'upper'
  /** Of neither case. */
  | 'letter'
  | 'digit'
  /** Quotation marks and brackets, opening ones too. */
  | 'closer'
  | 'blank'
  | 'break'
  | 'continuation'
  /** Accents and invisible characters that belong to what they follow. */
  | 'attached'
  | 'other'
  | 'end'

export const sizeAt = (text: string, at: number): number => (text.codePointAt(at)! > 0xffff ? 2 : 1)

/** The value of the character at a place; `end` behind the text. */
export function valueAt(text: string, at: number): SentenceBreak {
  const code = text.codePointAt(at)
  if (code === undefined) return 'end'
  if (code >= 0x61 && code <= 0x7a) return 'lower'
  if (code >= 0x41 && code <= 0x5a) return 'upper'
  if (code >= 0x30 && code <= 0x39) return 'digit'
  const known = COMMON_CODES.get(code)
  if (known !== undefined) return known
  if (code < 0x80) return 'other'
  const value = valueOfRare(String.fromCodePoint(code))
  COMMON_CODES.set(code, value)
  return value
}

/** Those of English, then every other character once it has occurred: regular expressions are slow. */
const COMMON_CODES = new Map<number, SentenceBreak>()
const CLASS_MEMBERS: readonly (readonly [SentenceBreak, string])[] = [
  ['full stop', '.'],
  ['terminator', '!?'],
  ['blank', ' \t\v\f\xa0'],
  ['break', '\n\r'],
  ['closer', `"'()[]{}“”‘’`],
  ['continuation', ',:;-–—'],
  ['other', '…'],
]
for (const [value, list] of CLASS_MEMBERS)
  for (let c = 0; c < list.length; c++) COMMON_CODES.set(list.charCodeAt(c), value)

/** In the order in which they are tried: some marks are of two kinds. */
const rareValues = (): readonly (readonly [SentenceBreak, RegExp])[] => [
  ['full stop', /[\u2024\ufe52\uff0e]/],
  ['terminator', /\p{Sentence_Terminal}/u],
  ['break', /[\x85\u2028\u2029]/],
  ['digit', /[\p{Nd}\u066b\u066c]/u],
  ['attached', /[\p{M}\p{Cf}\uff9e\uff9f]/u],
  ['blank', /\s/],
  [
    'continuation',
    /[\u037e\u055d\u060c\u060d\u07f8\u1802\u1808\u3001\ufe10\ufe11\ufe13\ufe14\ufe31\ufe32\ufe50\ufe51\ufe54\ufe55\ufe58\ufe63\uff0c\uff0d\uff1a\uff1b\uff64]/,
  ],
  ['closer', /[\p{Ps}\p{Pe}\p{Pi}\p{Pf}\u275b-\u2760]/u],
  // Georgian has two cases that Unicode does not count here.
  ['letter', /\p{Script=Georgian}/u],
  ['lower', /\p{Lowercase}/u],
  ['upper', /[\p{Uppercase}\p{Lt}]/u],
  ['letter', /[\p{Alphabetic}\u05f3]/u],
]

/** Made on first use: V8 takes long to compile such expressions. */
let rare: ReturnType<typeof rareValues> | undefined

const valueOfRare = (character: string): SentenceBreak =>
  (rare ??= rareValues()).find(([, pattern]) => pattern.test(character))?.[0] ?? 'other'
