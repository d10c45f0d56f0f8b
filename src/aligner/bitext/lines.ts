/**
 * Strings as the lines of one text, so that a regular expression runs over all of them in one call: in a short run
 * the calls cost more than the characters. A pattern that also matches line ends knows which string it is in.
 */
export function asLines(strings: readonly string[]): string {
  const text = strings.join('\n')
  let ends = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) ends++
  if (ends < Math.max(strings.length, 1)) return text
  return strings.map((string) => string.replaceAll('\n', ' ')).join('\n')
}

/** String → where its line begins in {@link asLines}, with one more entry for a line after the last. */
export function lineStarts(strings: readonly string[]): Float64Array {
  const starts = new Float64Array(strings.length + 1)
  for (let i = 0; i < strings.length; i++) starts[i + 1] = starts[i] + strings[i].length + 1
  return starts
}
