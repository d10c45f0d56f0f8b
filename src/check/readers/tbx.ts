import { trimmed } from './trimmed.js'
import type { UnitBuilder, Vocabulary } from './vocabulary.js'

const ENTRIES = new Set(['termEntry', 'conceptEntry'])
const LANGUAGES = new Set(['langSet', 'langSec'])
/** What is said of an entry or a term, with all it holds. */
const NOTES = new Set(
  'admin definition descrip note ref termNote xref martifHeader tbxHeader'.split(' '),
)

/** Terminology, TBX of all dialects: an entry is a unit, with the first term of each language. */
export function makeTbx(builder: UnitBuilder): Vocabulary {
  let code: string | undefined
  let isTaken = false
  let isTerm = false
  let text = ''
  let line = 0
  let notes = 0
  return {
    open(name, attributes) {
      if (notes > 0 || NOTES.has(name)) notes++
      else if (ENTRIES.has(name)) builder.begin({ id: attributes.get('id') })
      else if (LANGUAGES.has(name)) {
        code = attributes.get('lang')
        isTaken = false
      } else if (name === 'term') {
        isTerm = true
        text = ''
        line = builder.line()
      }
    },
    close(name) {
      if (notes > 0) notes--
      else if (ENTRIES.has(name)) builder.finish()
      else if (name === 'term') {
        if (!isTaken)
          builder.add({ text: trimmed(text), line, ...(code === undefined ? {} : { code }) })
        isTaken = true
        isTerm = false
      }
    },
    text(piece) {
      if (isTerm && notes === 0) text += piece
    },
  }
}
