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

const pattern = (finals: string): string =>
  finals
    .split(' ')
    .map((final) => final.replace(/[aeiouv]/g, (vowel) => `[${TONED_VOWELS[vowel]}]{1,2}`))
    .join('|')

const SYLLABLE = new RegExp(`^(?:${INITIALS.replaceAll(' ', '|')})?(?:${pattern(FINALS)})r?$`, 'iu')

/** Whether a word, written by itself, is one syllable of pinyin, with or without its tone: `guaan`, `yuè`, `shii`. */
export const isSyllable = (word: string): boolean => SYLLABLE.test(word.normalize('NFC'))
