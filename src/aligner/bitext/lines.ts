/**
 * Strings as the lines of one text, so that a regular expression runs over all of them in one call: in a short run
 * the calls cost more than the characters. A pattern that also matches line ends knows which string it is in.
 */
export function asLines(strings: readonly string[]): string {
  const text = strings.join('\n')
  if (text.split('\n').length <= strings.length) return text
  return strings.map((string) => string.replaceAll('\n', ' ')).join('\n')
}
