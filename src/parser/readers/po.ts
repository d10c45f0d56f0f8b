import type { Edit, Ignored } from '../../types.js'
import { escapesIn } from '../entries/escapes.js'
import { readEntries } from '../entries/read-entries.js'
import type { EntryText } from '../entries/read-entries.js'
import type { TextReader } from './reader.js'

/** A keyword, when the line begins something, and a quoted string. */
const LINE = /^[ \t]*(?:(msg[a-z_]+(?:\[\d+\])?)[ \t]*)?"([^"\\]*(?:\\[^][^"\\]*)*)"/

/** The translation is a guess, or the original has changed since: no program shows it. */
const FUZZY_FLAG = /^\s*#,.*\bfuzzy\b/

/** What a keyword introduces: strings on as many lines as it takes. */
interface Message {
  readonly keyword: string
  /** Number of the entry. */
  readonly entry: number
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
    let entry = -1
    let isFuzzy = false
    const fuzzy = new Set<number>()
    let row = -1
    for (const { index, 0: line } of text.matchAll(/[^\n\r]+/g)) {
      if (/^\s*#/.test(line)) known.push({ from: index, to: index + line.length, why: 'comment' })
      if (FUZZY_FLAG.test(line)) isFuzzy = true
      const found = LINE.exec(line)
      if (found === null) continue
      const [whole, keyword, quoted] = found
      const to = index + whole.length - 1
      const from = to - quoted.length
      if (keyword === 'msgid') {
        entry++
        if (isFuzzy) fuzzy.add(entry)
        isFuzzy = false
      }
      if (keyword !== undefined) messages.push({ keyword, entry, from, to: from, edits: [] })
      const message = messages.at(-1)
      if (message !== undefined && quoted !== '') extend(message, text, from, to)
    }
    const texts = entriesOf(messages).flatMap((own): EntryText[] => {
      const id = own.find(({ keyword }) => keyword === 'msgid')
      const isNamed = id !== undefined && id.from < id.to
      const why = !isNamed ? 'header' : fuzzy.has(id.entry) ? 'fuzzy' : undefined
      for (const { keyword, from, to } of own)
        if (keyword === 'msgctxt') known.push({ from, to, why: 'context' })
        else if (why !== undefined) known.push({ from, to, why })
      return why === undefined ? textsOf(text, own, () => ++row) : []
    })
    return readEntries(text, texts, known)
  },
}

/** The messages of each entry together; a context stands before the entry that it belongs to. */
function entriesOf(messages: readonly Message[]): Message[][] {
  const entries: Message[][] = []
  let before: Message[] = []
  for (const message of messages) {
    if (message.keyword === 'msgctxt') before.push(message)
    else if (message.keyword === 'msgid') {
      entries.push([...before, message])
      before = []
    } else entries.at(-1)?.push(message)
  }
  return before.length > 0 ? [...entries, before] : entries
}

/**
 * Original and translation in a row, those of the plural in another. A language with one form answers both with it.
 * @param fresh makes row numbers
 */
function textsOf(text: string, entry: readonly Message[], fresh: () => number): EntryText[] {
  const row = fresh()
  const hasPlural = entry.some(({ keyword }) => keyword === 'msgid_plural')
  const plural = hasPlural ? fresh() : row
  const forms = entry.filter(({ keyword }) => keyword.startsWith('msgstr'))
  const names = entry.filter(({ keyword }) => keyword === 'msgctxt' || keyword === 'msgid')
  const name = names.map(({ from, to }) => text.slice(from, to)).join('\u0000')
  return entry.flatMap(({ keyword, from, to, edits }): EntryText[] => {
    if (keyword === 'msgctxt') return []
    const isOther = keyword === 'msgid_plural' || /\[[1-9]\d*\]$/.test(keyword)
    const one = {
      from,
      to,
      edits,
      row: isOther ? plural : row,
      key: isOther ? `${name} plural` : name,
    }
    if (keyword.startsWith('msgid')) return [{ ...one, column: 0 }]
    const also = hasPlural && forms.length === 1 ? { alsoRow: plural } : {}
    return [{ ...one, column: 1, ...also }]
  })
}

function extend(message: Message, text: string, from: number, to: number): void {
  if (message.from === message.to) message.from = from
  else message.edits.push({ from: message.to, to: from, text: '' })
  for (const escape of escapesIn(text, { from, to })) message.edits.push(escape)
  message.to = to
}
