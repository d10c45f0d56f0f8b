import type { Block } from '../../types.js'

/** What a reader of a block sees: without its tags, with the characters that references and escapes stand for. */
export function visible(
  text: string,
  { from, to, edits }: Pick<Block, 'from' | 'to' | 'edits'>,
): string {
  if (edits.length === 0) return text.slice(from, to)
  let at = from
  const parts: string[] = []
  for (const edit of edits) {
    if (edit.from < at || edit.to > to) continue
    parts.push(text.slice(at, edit.from), edit.text)
    at = edit.to
  }
  return parts.join('') + text.slice(at, to)
}
