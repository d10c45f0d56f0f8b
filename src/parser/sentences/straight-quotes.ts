/**
 * Straight quotation marks of Chinese text, which look the same at both ends: `他说："走吧。"她没动。` The rules for
 * sentences need to know which of them close, so they are given curly ones; no character moves.
 */

/** What introduces a quotation, whatever was left open before. */
const INTRODUCTION = /[：:]\s?$/
/** What can only follow the end of a quotation. */
const AFTER_CLOSING = /^\s?(?:$|[，、；：。！？,;:.!?）)】》])/

/**
 * Straight double quotation marks made curly: by what stands beside them where that decides, else by turns.
 * @returns as many characters as `text` has
 */
export function withCurlyQuotes(text: string): string {
  if (!text.includes('"')) return text
  let open = false
  return text.replace(/"/g, (_, at: number) => {
    open = opens(text, at, open)
    return open ? '“' : '”'
  })
}

function opens(text: string, at: number, open: boolean): boolean {
  if (AFTER_CLOSING.test(text.slice(at + 1, at + 3))) return false
  const before = text.slice(Math.max(0, at - 2), at)
  return !open || (at > 0 && INTRODUCTION.test(before))
}
