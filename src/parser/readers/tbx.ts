import { makeRowWriter } from '../rows/row-writer.js'
import { makeTaker } from '../xml/taker.js'
import { walkXml } from '../xml/tags.js'
import type { TextReader } from './reader.js'

const ENTRY_ELEMENTS = new Set(['termEntry', 'conceptEntry'])
const LANGUAGE_ELEMENTS = new Set(['langSet', 'langSec'])
/** What is said of an entry or a term. */
const NOTE_ELEMENTS = new Set(['admin', 'definition', 'descrip', 'note', 'ref', 'termNote', 'xref'])

const HEADER_ELEMENTS = new Set(['martifHeader', 'tbxHeader'])

/** Terminology, TBX of all dialects: an entry is a row, with the first term of each language. */
export const tbx: TextReader = {
  takes: 'text',
  name: 'tbx',
  extensions: ['.tbx'],
  recognises: (text) => /<(?:martif|tbx)[\s>]/i.test(text.slice(0, 3000)),
  read(text) {
    const writer = makeRowWriter(text)
    const taker = makeTaker(text)
    let code: string | undefined
    let inTerm = false
    let note: number | undefined
    walkXml(text, {
      open({ name, from, to, attributes }) {
        if (ENTRY_ELEMENTS.has(name)) {
          writer.begin(from)
          taker.end()
          inTerm = false
        } else if (LANGUAGE_ELEMENTS.has(name)) code = attributes.get('lang')
        else if (name === 'term' && note === undefined) {
          if (inTerm) writer.damage('a <term> stands inside another')
          inTerm = true
        } else if (NOTE_ELEMENTS.has(name) || HEADER_ELEMENTS.has(name)) note ??= to
      },
      close(name, { from, to }, isImplied) {
        if (isImplied) writer.damage(`<${name}> is not closed`)
        if (name === 'term' && inTerm) {
          const taken = taker.end()
          inTerm = false
          if (taken !== undefined) writer.add({ ...taken, code })
        } else if (LANGUAGE_ELEMENTS.has(name)) code = undefined
        else if (ENTRY_ELEMENTS.has(name)) writer.end(to)
        else if ((NOTE_ELEMENTS.has(name) || HEADER_ELEMENTS.has(name)) && note !== undefined) {
          writer.leaveOut({
            from: note,
            to: from,
            why: HEADER_ELEMENTS.has(name) ? 'header' : 'note',
          })
          note = undefined
        }
      },
      stray(name) {
        writer.damage(`</${name}> ends nothing`)
      },
      text(span) {
        if (inTerm) taker.text(span)
      },
      reference(span, character) {
        if (inTerm) taker.reference(span, character)
      },
      comment: () => undefined,
    })
    return writer.reading('cut')
  },
}
