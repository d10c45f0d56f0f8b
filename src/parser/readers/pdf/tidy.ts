/** Characters as wide as they are high. */
const WIDE_CHARACTER = String.raw`[\p{Script=Han}\u3000-\u303f\uff01-\uff60]`
const EACH_WIDE_PAIR = new RegExp(`${WIDE_CHARACTER}(?= *${WIDE_CHARACTER})`, 'gu')
const EACH_BLANK = new RegExp(`(?<=${WIDE_CHARACTER}) +(?=${WIDE_CHARACTER})`, 'gu')
/** Full-width marks hold their blank in themselves, and so do quotation marks next to Chinese. */
const BLANK_AT_MARK =
  / +(?=[\u3001-\u3011\uff01-\uff0f\uff1a-\uff1f])|(?<=[\u3001-\u3011\uff01-\uff0f\uff1a-\uff1f]) +|(?<=[“‘]) +(?=\p{Script=Han})|(?<=\p{Script=Han}) +(?=[”’])|(?<=\p{Script=Han}[”’]) +(?=\p{Script=Han})/gu

/**
 * Blanks between so many of the pairs of neighbouring Chinese characters, or more, are those of justified lines. From
 * 0.2 to 0.8 the PDFs of the tests are read alike.
 */
const MIN_JUSTIFIED_SHARE = 0.3

/** A line as it reads: blanks that only fill it are dropped, and radicals that fonts give for characters are characters. */
export function tidy(line: string): string {
  const text = line
    .replace(/[\u2e80-\u2fdf]/g, (radical) => radical.normalize('NFKC'))
    .replace(/[ \t\u00a0]+/g, ' ')
    .replace(BLANK_AT_MARK, '')
    .trim()
  const pairs = text.match(EACH_WIDE_PAIR)?.length ?? 0
  const blanks = text.match(EACH_BLANK)?.length ?? 0
  return blanks > MIN_JUSTIFIED_SHARE * pairs ? text.replace(EACH_BLANK, '') : text
}
