/** Tabs, line and paragraph breaks and their kin, each run of them one space; other control characters go. */
export function oneLine(text: string): string {
  return text
    .replace(/[\t\n\v\f\r\x1c-\x1e\x85\u2028\u2029]+/g, ' ')
    .replace(/[\0-\x1f\x7f]/g, '')
    .trim()
}
