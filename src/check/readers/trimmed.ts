/** Without the blanks that XML knows: any other is a character of the text, and may be one too many. */
export const trimmed = (text: string): string =>
  text.replace(/^[ \t\r\n]+/, '').replace(/(?<![ \t\r\n])[ \t\r\n]+$/, '')
