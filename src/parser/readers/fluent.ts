import type { Ignored } from '../../types.js'
import { readKeyed } from '../entries/keyed.js'
import type { KeyedText } from '../entries/keyed.js'
import type { TextReader } from './reader.js'

/** A comment; a message, a term or an attribute; a variant of a choice; anything else. */
const LINE =
  /^(?:(#[^\n\r]*)|(-?[A-Za-z][\w-]*)[ \t]*=[ \t]*|[ \t]+\.([A-Za-z][\w-]*)[ \t]*=[ \t]*|[ \t]*\*?\[[ \t]*([\w.-]+)[ \t]*\][ \t]*|[ \t]*)([^\n\r]*)/gm

/** Project Fluent: messages, terms and their attributes; each variant of a choice is a text. */
export const fluent: TextReader = {
  takes: 'text',
  name: 'fluent',
  extensions: ['.ftl'],
  read(text) {
    const texts: KeyedText[] = []
    const comments: Ignored[] = []
    let path: string[] = []
    let open: { from: number; to: number; path: readonly string[] } | undefined
    const end = (): void => {
      if (open !== undefined && open.from < open.to) texts.push({ ...open, edits: [] })
      open = undefined
    }
    for (const {
      index,
      0: line,
      1: comment,
      2: message,
      3: attribute,
      4: variant,
      5: value,
    } of text.matchAll(LINE)) {
      const to = index + line.length
      const from = to - value.length
      if (comment !== undefined) {
        end()
        comments.push({ from: index, to, why: 'comment' })
      } else if (message !== undefined || attribute !== undefined || variant !== undefined) {
        end()
        if (message !== undefined) path = [message]
        else if (attribute !== undefined) path = [path[0] ?? '', `.${attribute}`]
        open = { from, to, path: variant === undefined ? path : [...path, `[${variant}]`] }
      } else if (value.trim() !== '') {
        // `}` alone ends a choice.
        if (value.trim() === '}') end()
        else if (open !== undefined) open.to = to
      }
      // `{ $n ->` begins one: the text is in its variants.
      if (open !== undefined && /->\s*$/.test(text.slice(open.from, open.to))) open = undefined
    }
    end()
    return readKeyed(text, texts, comments)
  },
}
