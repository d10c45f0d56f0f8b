import type { MarkupFinder } from './markup.js'

const FENCED_FIELDS =
  /^\uFEFF?\s*(?:---[ \t]*\r?\n[\s\S]*?\n---|\+\+\+[ \t]*\r?\n[\s\S]*?\n\+\+\+)[ \t]*(?=\r?\n|$)/
/** `key: value`, `- item`, a continuation, a remark or nothing. */
const FIELD = /^(?:[\w.-]+[ \t]*[:=](?:[ \t].*)?|[ \t]*-(?:[ \t].*)?|[ \t].*|#.*|[\]}],?|)$/

/** The fields that a page generator reads, between two lines of three dashes at the very start. */
export const frontMatter: MarkupFinder = (text) => {
  const match = FENCED_FIELDS.exec(text)
  return match !== null && holdsFields(match[0])
    ? [{ from: 0, to: match[0].length, why: 'front matter', leaves: 'break' }]
    : []
}

/** Whether a text is fields and nothing else, at least one of them. */
export function holdsFields(text: string): boolean {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|[\n\r]/)
    .filter((line) => !/^\s*(?:---|\+\+\+)\s*$/.test(line))
  return (
    lines.every((line) => FIELD.test(line)) && lines.some((line) => /^[\w.-]+[ \t]*[:=]/.test(line))
  )
}
