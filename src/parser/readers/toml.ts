import type { Ignored, Span } from '../../types.js'
import { escapesIn } from '../entries/escapes.js'
import { readKeyed } from '../entries/keyed.js'
import type { KeyedText } from '../entries/keyed.js'
import type { TextReader } from './reader.js'

/**
 * A comment; the name of a table; a name with what it is set to: a string of one line or several, or anything else up
 * to the end of the line.
 */
const LINE =
  /^[ \t]*(?:(#[^\n\r]*)|\[{1,2}([^\]\n\r]*)\]{1,2}|([^\s=#[](?:[^=\n\r]*[^=\s])?)[ \t]*=[ \t]*(?:"""([^]*?)(?:"""|$(?![^]))|'''([^]*?)(?:'''|$(?![^]))|"((?:[^"\\\n\r]|\\.)*)"|'([^'\n\r]*)'|([^\n\r]*)))/gm

/** Strings of programs as TOML, as of Hugo and go-i18n. */
export const toml: TextReader = {
  takes: 'text',
  name: 'toml',
  extensions: ['.toml'],
  read(text) {
    const texts: KeyedText[] = []
    const comments: Ignored[] = []
    let table: readonly string[] = []
    const lists = new Map<string, number>()
    for (const match of text.matchAll(LINE)) {
      const { index, 0: line, 1: comment, 2: header, 3: name } = match
      const to = index + line.length
      if (comment !== undefined) comments.push({ from: to - comment.length, to, why: 'comment' })
      else if (header !== undefined) {
        const count = lists.get(header) ?? 0
        lists.set(header, count + 1)
        table = [...stepsOf(header), ...(line.includes('[[') ? [String(count)] : [])]
      } else {
        const found = stringIn(match)
        if (found === undefined) continue
        const { isLiteral, ...span } = found
        const own = index + line.indexOf(name)
        texts.push({
          ...span,
          path: [...table, ...stepsOf(name)],
          edits: isLiteral ? [] : escapesIn(text, span),
          name: { from: own, to: own + name.length, edits: [] },
        })
      }
    }
    return readKeyed(text, texts, comments)
  },
}

/** `post.title`, `"Open file"`: names without their quotation marks. */
const stepsOf = (name: string): string[] =>
  Array.from(name.matchAll(/"([^"]*)"|'([^']*)'|([^.\s"']+)/g), ([, double, single, bare]) =>
    [double, single, bare].find((one) => one !== undefined)!,
  )

function stringIn(match: RegExpExecArray): (Span & { readonly isLiteral: boolean }) | undefined {
  const end = match.index + match[0].length
  const marks = [3, 3, 1, 1]
  for (const [i, mark] of marks.entries()) {
    const value = match[4 + i] as string | undefined
    if (value === undefined) continue
    const closed = match[0].endsWith((i % 2 === 0 ? '"' : "'").repeat(mark)) ? mark : 0
    return { from: end - closed - value.length, to: end - closed, isLiteral: i % 2 === 1 }
  }
  return undefined
}
