import { stem } from './stem.js'

/**
 * English words that the dictionary finds in nearly any Chinese text, since each is in the gloss of hundreds of words:
 * function words, and verbs and adverbs like `get` and `up`. That they are found proves nothing.
 */
const COMMON_WORDS = new Set(
  `a about after again all also always am an and any are as at away back be because been before being both but by came
  can come could day did do does doing down each even ever every few first for from gave get gets getting give given go
  goes going gone good got had has have having he her here hers him himself his how i if in into is it its just keep
  know last later let like little long look looking made make makes making many may me might more most much must my
  never new no nor not now of off often old on once one only open or other our out over own people place put quite
  right said same saw say see seem set shall she should since so some still such take taken takes taking than that the
  their them then there these they thing things this those though through time times to too took turn two under until
  up upon us use used very want was way we well went were what when where which while who whole whom whose why will
  with without work would year years yes yet you your`
    .split(/\s+/)
    .map(stem),
)

/** @param stemmed the stem of a word in lower case */
export const isCommonWord = (stemmed: string): boolean => COMMON_WORDS.has(stemmed)
