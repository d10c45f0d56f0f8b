/** Vowels with a tone mark, by the vowel. */
const TONED_VOWELS: Readonly<Record<string, string>> = {
  a: 'aāáǎà',
  e: 'eēéěè',
  i: 'iīíǐì',
  o: 'oōóǒò',
  u: 'uūúǔù',
  v: 'vüǖǘǚǜ',
}

/**
 * The finals of pinyin, whatever the initial; those that no initial precedes are written with y or w. A vowel may be
 * doubled, as people do who cannot type the third tone.
 */
const FINALS =
  'iang iong uang ueng ang eng ing ong ian iao uai uan van ai ei ao ou an en ia ie iu in ua uo ui un ue ve er a e i o u v'
const INITIALS = 'zh ch sh b p m f d t n l g k h j q x r z c s y w'

/** @param written the forms of a vowel, as a pattern */
function syllable(written: (vowel: string) => string, flags: string): RegExp {
  const finals = FINALS.replace(/[aeiouv]/g, (vowel) => `${written(vowel)}{1,2}`)
  const choice = (list: string): string => `(?:${list.replaceAll(' ', '|')})`
  return new RegExp(`^${choice(INITIALS)}?${choice(finals)}r?$`, flags)
}

const SYLLABLE = syllable((vowel) => `[${TONED_VOWELS[vowel]}]`, 'iu')
/** The same for a word without tones, which nearly every word is: the other pattern takes milliseconds to compile. */
const PLAIN_SYLLABLE = syllable((vowel) => vowel, 'i')
const PLAIN_WORD = /^[A-Za-z]+$/

/** Whether a word, written by itself, is one syllable of pinyin, with or without its tone: `guaan`, `yuè`, `shii`. */
export const isSyllable = (word: string): boolean =>
  PLAIN_WORD.test(word) ? PLAIN_SYLLABLE.test(word) : SYLLABLE.test(word.normalize('NFC'))
