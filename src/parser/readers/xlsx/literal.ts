/** What a sign of a format shows that no digit takes the place of. */
export function literalOf(token: string): string {
  if (token.startsWith('"')) return token.replaceAll('"', '')
  if (token.startsWith('\\')) return token.slice(1)
  if (token.startsWith('_')) return ' '
  if (token.startsWith('*')) return ''
  // A currency and where it is used, `[$€-407]`; a colour or a condition.
  if (token.startsWith('[')) return /^\[\$([^\]-]*)/.exec(token)?.[1] ?? ''
  return token
}
