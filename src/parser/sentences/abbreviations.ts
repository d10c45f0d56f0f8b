/** Abbreviations after which a sentence rarely ends. Written for this project. */
const ABBREVIATIONS = new Set(
  `adj adm al approx art capt cf ch chap co col corp cpl dept dr ed eds eq esp est etc ex fig figs ft gen gov hon inc jr lt ltd maj messrs mr mrs ms mt
   no nos op para pl pp pres prof pt pvt ref rep rev sec sen sgt sr st supt trans univ viz vol vols vs
   jan feb mar apr jun jul aug sep sept oct nov dec
   e.g i.e a.m p.m u.s u.k u.n d.c ph.d b.c a.d`.split(/\s+/),
)

/** Of these, the ones that may well end a sentence: only a lower-case or numeric follower takes the cut back. */
const ENDING_ABBREVIATIONS = new Set(
  'etc co corp inc ltd jr sr a.m p.m u.s u.k u.n d.c b.c a.d al ft'.split(' '),
)

/** @param word without its last full stop */
export const isAbbreviation = (word: string): boolean => ABBREVIATIONS.has(word.toLowerCase())

export const mayEndSentence = (word: string): boolean =>
  ENDING_ABBREVIATIONS.has(word.toLowerCase())
