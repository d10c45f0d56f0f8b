import { AlignError } from '../../index.js'
import type { Words } from '../words/index.js'

/** In characters; longer names, which would fill several lines of a terminal, are shown without their middle. */
const MAX_NAME_LENGTH = 200

/** A file name for people: a name may hold anything, also what would move a terminal's cursor. */
export function shownName(name: string): string {
  const characters = [...name]
  const short =
    characters.length <= MAX_NAME_LENGTH
      ? name
      : `${characters.slice(0, MAX_NAME_LENGTH / 2).join('')}…${characters.slice(-MAX_NAME_LENGTH / 4).join('')}`
  return printable(short)
}

/** One line of a message: control characters, line breaks and reversed writing as `\n`, `\u{1b}`. */
export const printable = (text: string): string =>
  text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/gu, (character) =>
    character === '\n'
      ? '\\n'
      : character === '\t'
        ? '\\t'
        : `\\u{${character.codePointAt(0)!.toString(16)}}`,
  )

/** An error in one line: `path:line: message; hint`, as much of it as is known. */
export function messageOf(error: unknown, words: Words): string {
  if (!(error instanceof AlignError))
    return printable(
      words.say(`internal error: ${error instanceof Error ? error.message : String(error)}`),
    )
  const { path, line, message, hint } = error
  const place = path === undefined ? '' : shownName(path)
  return line === undefined && path === undefined
    ? withHint(message, hint, words)
    : `${place}${line === undefined ? '' : `:${line}`}: ${withHint(message, hint, words)}`
}

/** After a question the hint is its answer. */
export function withHint(message: string, hint: string | undefined, { say }: Words): string {
  const said = printable(say(message))
  if (hint === undefined) return said
  // A full-width mark has its blank within.
  const between = said.endsWith('?') ? ' ' : said.endsWith('？') ? '' : say('; ')
  return said + between + printable(say(hint))
}
