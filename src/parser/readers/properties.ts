import type { Ignored } from '../../types.js'
import { escapedText, readEntries } from '../entries/read-entries.js'
import type { EntryText } from '../entries/read-entries.js'
import type { TextReader } from './reader.js'

/** A line with those it goes on in, after a backslash. */
const LINE = /[^\\\n\r]*(?:\\(?:\r\n|[^]|$)[^\\\n\r]*)*/g

/** The key, up to the first sign of equality or colon that no backslash stands before. */
const KEY = /^[^\\=:]*(?:\\[^][^\\=:]*)*[=:]\s*/

/** Java's properties and what looks like them: `Open=打开`, comments after `#`, `!` or `;`, `[sections]`. */
export const properties: TextReader = {
  takes: 'text',
  name: 'properties',
  extensions: ['.properties', '.ini', '.lang'],
  read(text) {
    const texts: EntryText[] = []
    const known: Ignored[] = []
    let row = 0
    for (const { index: from, 0: line } of text.matchAll(LINE)) {
      const to = from + line.length
      const entry = KEY.exec(line)
      if (/^\s*[#!;]/.test(line)) known.push({ from, to, why: 'comment' })
      else if (/^\s*\[.*\]\s*$/.test(line)) known.push({ from, to, why: 'section' })
      else if (entry !== null) {
        const key = { from, to: from + entry[0].trimEnd().length - 1 }
        const value = { from: from + entry[0].length, to }
        texts.push(escapedText(text, key, row, 0), escapedText(text, value, row, 1))
        row++
      } else if (line.trim() !== '') {
        texts.push(escapedText(text, { from, to }, row, 1))
        row++
      }
    }
    return readEntries(text, texts, known)
  },
}
