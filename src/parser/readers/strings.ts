import type { Ignored, Span } from '../../types.js'
import { escapedText, readEntries } from '../entries/read-entries.js'
import type { EntryText } from '../entries/read-entries.js'
import type { TextReader } from './reader.js'

/** A comment, a quoted string, a bare word, or a mark; what is never closed ends with the file. */
const TOKEN =
  /(\/\*[^]*?(?:\*\/|$)|\/\/[^\n\r]*)|"([^"\\]*(?:\\[^][^"\\]*)*)(?:"|\\?$)|([^\s"=;/]+)|[=;/]/g

const BEGINNING = /^\s*(?:\/\*[^*]*\*\/\s*|\/\/[^\n\r]*[\n\r]\s*)*"[^"\n\r]*"\s*=\s*"/

/** Apple's localized strings: `"Open" = "打开";` with comments and escapes. */
export const strings: TextReader = {
  takes: 'text',
  name: 'strings',
  extensions: ['.strings'],
  recognises: (text) => BEGINNING.test(text.slice(0, 2000)),
  read(text) {
    const texts: EntryText[] = []
    const comments: Ignored[] = []
    let row = 0
    let key: Span | undefined
    let equals = false
    for (const { index, 0: token, 1: comment, 2: quoted, 3: bare } of text.matchAll(TOKEN)) {
      const span = { from: index, to: index + token.length }
      if (comment !== undefined) comments.push({ from: span.from, to: span.to, why: 'comment' })
      else if (quoted !== undefined || bare !== undefined) {
        const inside =
          quoted === undefined ? span : { from: index + 1, to: index + 1 + quoted.length }
        if (key === undefined || !equals) key = inside
        else {
          texts.push(escapedText(text, key, row, 0), escapedText(text, inside, row, 1))
          row++
          key = undefined
        }
        equals = false
      } else equals = token === '='
    }
    return readEntries(text, texts, comments)
  },
}
