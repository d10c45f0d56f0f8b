/**
 * English sentences: the runtime's own segmenter (Unicode TR29), then the cuts that it makes too many
 * are taken back. Returns the offsets at which sentences begin; the first is 0.
 */

/** Made on first use: that takes a while. */
let segmenter: Intl.Segmenter | undefined

/** Abbreviations after which a sentence rarely ends. Written for this project. */
const ABBREVIATIONS = new Set(
  `adj adm al approx art capt cf ch chap co col corp cpl dept dr ed eds eq esp est etc ex fig figs ft gen gov hon inc jr lt ltd maj messrs mr mrs ms mt
   no nos op para pl pp pres prof pt pvt ref rep rev sec sen sgt sr st supt trans univ viz vol vols vs
   jan feb mar apr jun jul aug sep sept oct nov dec
   e.g i.e a.m p.m u.s u.k u.n d.c ph.d b.c a.d`.split(/\s+/),
)
/** Of these, the ones that may well end a sentence: only a lower-case or numeric follower takes the cut back. */
const MAY_END = new Set(
  'etc co corp inc ltd jr sr a.m p.m u.s u.k u.n d.c b.c a.d al ft'.split(' '),
)

export function englishSentences(text: string): number[] {
  const starts = [0]
  for (const { index, segment } of segmentsOf(text)) {
    if (index > 0 && !joins(text, index)) starts.push(index + strayCloser(segment))
    for (const cut of missedCuts(segment)) starts.push(index + cut)
  }
  return [...new Set(starts)].sort((a, b) => a - b)
}

/** The segmenter takes quadratic time: 400,000 characters in one go took it ten seconds, in windows a fifth of one. */
const WINDOW = 4000

/** What the segmenter makes of a text, read through a window that begins where a sentence does. */
function* segmentsOf(
  text: string,
): Generator<{ readonly index: number; readonly segment: string }> {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'sentence' })
  let size = WINDOW
  for (let from = 0; from < text.length;) {
    const end = Math.min(text.length, from + size)
    const segments = [...segmenter.segment(text.slice(from, end))]
    // The last one may go on behind the window.
    if (end < text.length) segments.pop()
    size = segments.length === 0 ? 2 * size : WINDOW
    const start = from
    for (const { index, segment } of segments) {
      yield { index: start + index, segment }
      from = start + index + segment.length
    }
  }
}

/** A closing mark that a typist has put after a space: `He did it. " Then`. */
function strayCloser(segment: string): number {
  return /^["”’]\s+(?=\S)/.exec(segment)?.[0].length ?? 0
}

/** Whether the cut before `at` is none. */
function joins(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 40), at).trimEnd()
  const after = text.slice(at)
  if (/^["'”’)\]]*\s*\p{Ll}/u.test(after)) return true // `?' he asked`, `… and so on`
  if (/^[^\p{L}\p{N}"'“‘([]/u.test(after) && !/^[-–—•*#$£€¥§<>¿¡@[]/u.test(after)) return true // stray closers and dots
  if (/(?:^|\s)\.$/.test(before)) return true // . . .
  if (!/[.]["'”’)\]]*$/.test(before)) return false
  if (LABEL.test(before)) return true
  const word = /([\p{L}.]+)\.["'”’)\]]*$/u.exec(before)?.[1]
  if (word === undefined) return false
  if (/^\p{Lu}$/u.test(word))
    return !/\b(?:[Aa]nd|[Tt]o|I|with|than) \p{Lu}\.$/u.test(before) || word !== 'I' // J. Smith
  if (/^(?:\p{Lu}\.)+\p{Lu}$/u.test(word))
    return /^\s*(?:\p{Ll}|\d)/u.test(after) || !startsSentence(after)
  const lower = word.toLowerCase()
  if (!ABBREVIATIONS.has(lower)) return false
  return MAY_END.has(lower) ? !startsSentence(after) : lower !== 'no' || /^\d/.test(after)
}

/** A number that stands before its text: `1.`, `Table 1.1.`, `(2).` */
const LABEL =
  /(?:^|(?<!\b(?:[Ff]igs?|[Nn]os?|[Vv]ol|pp?|[Cc]h|[Ss]ec|[Ee]qs?|[Aa]rt))[.!?:;]\s)(?:(?:Table|Figure|Fig|Chapter|Section|Example|Equation|Note|Part|Step)\s)?\(?\d+(?:\.\d+)*\)?\.$/

/** A capitalised word that is at home at the start of a sentence. */
const startsSentence = (text: string): boolean =>
  /^["'“‘(]*(?:The|A|An|It|He|She|They|We|I|You|This|That|These|Those|There|In|On|At|But|And|However|As|When|While|If|For|After|Before|His|Her|Its|Their|Our|My|What|Who|How|Why|Where|Now|Then|Yet|So|Some|Many|Most|One|Two|To|By|From|With|Both|Each|Even|Once|Since|Although|Though|Still|Also|Until|Another|Such|All|No|Not|Only|According|Despite|During|Meanwhile|Today|Last|Next|Under|Among|Because|Or|Nor)\b/.test(
    text,
  )

/** `.'Then` and `."Then` without a space: the segmenter needs one. */
function missedCuts(segment: string): number[] {
  return [...segment.matchAll(/[.!?]["'”’](?=["“‘'(]?\p{Lu}\p{Ll})/gu)]
    .map((match) => match.index + match[0].length)
    .filter((cut) => cut < segment.trimEnd().length)
}
