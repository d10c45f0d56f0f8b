/** A text with a bar wherever a sentence begins: `Dr. Lee left. |She slept.` */
export function showCuts(cut: (text: string) => readonly number[], text: string): string {
  const starts = cut(text)
  return starts.map((start, i) => text.slice(start, starts[i + 1])).join('|')
}

/** The text, and what must come of it. */
export const marked = (lines: string): [marked: string, text: string][] =>
  lines
    .trim()
    .split('\n')
    .map((line) => [line, line.replaceAll('|', '')])
