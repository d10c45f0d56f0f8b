import { makeAnnotationTaker, rowAnnotations } from '../rows/annotation-taker.js'
import { makeRowWriter } from '../rows/row-writer.js'
import { makeTaker } from '../xml/taker.js'
import type { Taken } from '../xml/taker.js'
import { walkXml } from '../xml/tags.js'
import type { TextReader } from './reader.js'

const ENTRY_ELEMENTS = new Set(['termEntry', 'conceptEntry'])
/** A term with what is said of it. */
const TERM_ELEMENTS = new Set(['tig', 'ntig', 'termSec'])
const LANGUAGE_ELEMENTS = new Set(['langSet', 'langSec'])
/** What is said of an entry or a term. */
const NOTE_ELEMENTS = new Set(['admin', 'definition', 'descrip', 'note', 'ref', 'termNote', 'xref'])

const NOTHING: ReadonlyMap<string, string> = new Map()
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
    let id: string | undefined
    const [ofEntry, ofTerm] = [makeAnnotationTaker([]), makeAnnotationTaker([])]
    let current = ofEntry
    /** Terms whose notes may still come. */
    let terms: Taken[] = []
    const addTerms = (): void => {
      const annotations = ofTerm.annotations()
      for (const term of terms) writer.add({ ...term, code, annotations })
      terms = []
      ofTerm.begin(NOTHING)
    }
    walkXml(text, {
      open({ name, from, to, attributes }) {
        if (ENTRY_ELEMENTS.has(name)) {
          writer.begin(from)
          taker.end()
          inTerm = false
          id = attributes.get('id')
          terms = []
          current = ofEntry
          current.begin(attributes)
        } else if (LANGUAGE_ELEMENTS.has(name)) {
          code = attributes.get('lang')
          current = ofTerm
          current.begin(attributes)
        } else if (name === 'term' && note === undefined) {
          if (inTerm) writer.damage('a <term> stands inside another')
          inTerm = true
        } else if ((NOTE_ELEMENTS.has(name) || HEADER_ELEMENTS.has(name)) && note === undefined) {
          note = to
          if (writer.isOpen())
            current.beginNote(name === 'note' ? undefined : (attributes.get('type') ?? name))
        }
      },
      close(name, { from, to }, isImplied) {
        if (isImplied) writer.damage(`<${name}> is not closed`)
        if (name === 'term' && inTerm) {
          const taken = taker.end()
          inTerm = false
          if (taken !== undefined) terms.push(taken)
        } else if (TERM_ELEMENTS.has(name)) addTerms()
        else if (LANGUAGE_ELEMENTS.has(name)) {
          addTerms()
          code = undefined
          current = ofEntry
        } else if (ENTRY_ELEMENTS.has(name))
          writer.end(to, undefined, rowAnnotations(id, ofEntry.annotations()))
        else if ((NOTE_ELEMENTS.has(name) || HEADER_ELEMENTS.has(name)) && note !== undefined) {
          current.endNote()
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
        else current.text(text.slice(span.from, span.to))
      },
      reference(span, character) {
        if (inTerm) taker.reference(span, character)
        else current.text(character)
      },
      comment: () => undefined,
    })
    return writer.reading('cut')
  },
}
