/**
 * Strings as the lines of one text: a regular expression runs over all of them in one call. Calls cost more
 * than characters, above all before a program has warmed up. What a pattern finds is told apart by letting it
 * find the line ends too.
 */
export function asLines(strings: readonly string[]): string {
  const text = strings.join('\n')
  if (text.split('\n').length <= strings.length) return text
  return strings.map((string) => string.replaceAll('\n', ' ')).join('\n')
}
