import type { Edit, Ignored } from '../../types.js'
import { escapesIn } from '../entries/escapes.js'
import { readEntries } from '../entries/read-entries.js'
import type { EntryText } from '../entries/read-entries.js'
import type { TextReader } from './reader.js'

/** A keyword, when the line begins something, and a quoted string. */
const LINE = /^[ \t]*(?:(msg[a-z_]+(?:\[\d+\])?)[ \t]*)?"([^"\\]*(?:\\[^][^"\\]*)*)"/

/** The translation is a guess, or the original has changed since: no program shows it. */
const FUZZY = /^\s*#,.*\bfuzzy\b/

/** What a keyword introduces: strings on as many lines as it takes. */
interface Message {
  readonly keyword: string
  readonly row: number
  from: number
  to: number
  readonly edits: Edit[]
}

/** Gettext: `msgid "Open"`, `msgstr "打开"`, on one line or several. Header, contexts, comments and fuzzy messages are left out. */
export const po: TextReader = {
  takes: 'text',
  name: 'po',
  extensions: ['.po', '.pot'],
  recognises: (text) => /^(?:\s|#[^\n\r]*[\n\r])*msg(?:id|ctxt)[ \t]+"/.test(text.slice(0, 4000)),
  read(text) {
    const messages: Message[] = []
    const known: Ignored[] = []
    let row = -1
    let isFuzzy = false
    const fuzzy = new Set<number>()
    for (const { index, 0: line } of text.matchAll(/[^\n\r]+/g)) {
      if (/^\s*#/.test(line)) known.push({ from: index, to: index + line.length, why: 'comment' })
      if (FUZZY.test(line)) isFuzzy = true
      const found = LINE.exec(line)
      if (found === null) continue
      const [whole, keyword, quoted] = found
      const to = index + whole.length - 1
      const from = to - quoted.length
      if (keyword === 'msgid') {
        row++
        if (isFuzzy) fuzzy.add(row)
        isFuzzy = false
      }
      if (keyword !== undefined) messages.push({ keyword, row, from, to: from, edits: [] })
      const message = messages.at(-1)
      if (message !== undefined && quoted !== '') extend(message, text, from, to)
    }
    const named = new Set(
      messages
        .filter(({ keyword, from, to }) => keyword === 'msgid' && from < to)
        .map((id) => id.row),
    )
    const texts: EntryText[] = []
    for (const { keyword, from, to, row, edits } of messages)
      if (keyword === 'msgctxt') known.push({ from, to, why: 'context' })
      else if (!named.has(row)) known.push({ from, to, why: 'header' })
      else if (fuzzy.has(row)) known.push({ from, to, why: 'fuzzy' })
      else texts.push({ from, to, row, edits, column: keyword.startsWith('msgid') ? 0 : 1 })
    return readEntries(text, texts, known)
  },
}

function extend(message: Message, text: string, from: number, to: number): void {
  if (message.from === message.to) message.from = from
  else message.edits.push({ from: message.to, to: from, text: '' })
  for (const escape of escapesIn(text, { from, to })) message.edits.push(escape)
  message.to = to
}
