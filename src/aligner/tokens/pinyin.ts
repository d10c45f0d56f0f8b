/**
 * An English name as pinyin syllables, longest first: `Haisheng` → hai sheng, `Xi-feng` → xi feng.
 * @returns undefined if the name is not pinyin
 */
export function syllables(
  name: string,
  isSyllable: (text: string) => boolean,
): string[] | undefined {
  const lower = name.toLowerCase()
  if (name.length > MAX_NAME_LENGTH || NOT_PINYIN.test(lower)) return undefined
  const out: string[] = []
  for (const part of lower.replaceAll('ü', 'v').split(/['’-]/)) {
    const split = splitSyllables(part, 0, isSyllable)
    if (split === undefined) return undefined
    out.push(...split)
  }
  return out.length === 0 || name.length < 2 ? undefined : out
}

/** Consonants without a following vowel, which most English words have and no pinyin syllable has. */
const NOT_PINYIN = /[bdfjklpqtwy](?![aeiouvü])|[zcs](?![aeiouvüh])/
const MAX_SYLLABLE_LENGTH = 6 // zhuang
/** Four of the longest syllables, joined by hyphens. Longer words are not names, and would take long to split. */
const MAX_NAME_LENGTH = 27

function splitSyllables(
  text: string,
  at: number,
  isSyllable: (text: string) => boolean,
): string[] | undefined {
  if (at === text.length) return []
  for (let end = Math.min(text.length, at + MAX_SYLLABLE_LENGTH); end > at; end--) {
    const head = text.slice(at, end)
    // Of single letters only a and e count as syllables; otherwise every word could be split.
    if (!isSyllable(head) || (head.length === 1 && head !== 'a' && head !== 'e')) continue
    const tail = splitSyllables(text, end, isSyllable)
    if (tail !== undefined) return [head, ...tail]
  }
  return undefined
}
