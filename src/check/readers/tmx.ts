import { languageIn } from '../codes.js'
import type { Language } from '../../types.js'
import { trimmed } from './trimmed.js'
import type { Attributes, UnitBuilder, Vocabulary } from './vocabulary.js'

/** Elements that hold the codes of another program. */
const CODES = new Set(['bpt', 'ept', 'it', 'ph', 'ut'])

/** What each element of TMX 1.4b may stand in. */
const PARENTS: Readonly<Record<string, readonly string[] | undefined>> = {
  tmx: [''],
  header: ['tmx'],
  body: ['tmx'],
  note: ['header', 'tu', 'tuv'],
  prop: ['header', 'tu', 'tuv'],
  ude: ['header'],
  map: ['ude'],
  tu: ['body'],
  tuv: ['tu'],
  seg: ['tuv'],
  ...Object.fromEntries([...CODES, 'hi'].map((name) => [name, ['seg', 'hi', 'sub']])),
  sub: [...CODES],
}

/**
 * Translation memories, TMX 1.1 to 1.4b, with what is not valid in them. One function, as its short handlers share the
 * state of the unit that is being read.
 */
export function makeTmx(builder: UnitBuilder): Vocabulary {
  const open: string[] = []
  let source: Language | undefined
  let code: string | undefined
  let line = 0
  let text = ''
  /** How many codes stand around what is read. */
  let codes = 0
  let variants = 0
  let segments = 0

  const begin = (name: string, attributes: Attributes): void => {
    if (name === 'header') source = languageIn(attributes.get('srclang'))
    else if (name === 'tu') {
      variants = 0
      builder.begin({
        id: attributes.get('tuid'),
        source: languageIn(attributes.get('srclang')) ?? source,
      })
    } else if (name === 'tuv') {
      variants++
      segments = 0
      code = attributes.get('lang')
      if (code === undefined) builder.fault('<tuv> has no xml:lang')
    } else if (name === 'seg') {
      segments++
      line = builder.line()
      text = ''
      codes = 0
    }
  }
  const end = (name: string): void => {
    if (name === 'seg') {
      builder.add({ text: trimmed(text), line, ...(code === undefined ? {} : { code }) })
    } else if (name === 'tuv') {
      if (segments !== 1)
        builder.fault(segments === 0 ? '<tuv> has no <seg>' : '<tuv> has several <seg>')
      code = undefined
    } else if (name === 'tu') {
      if (variants === 0) builder.fault('<tu> has no <tuv>')
      builder.finish()
    }
  }
  return {
    open(name, attributes) {
      const parents = PARENTS[name]
      const parent = open.at(-1) ?? ''
      begin(name, attributes)
      if (parents === undefined) builder.fault(`TMX has no element <${name}>`)
      else if (!parents.includes(parent))
        builder.fault(`<${name}> may not stand ${parent === '' ? 'there' : `in <${parent}>`}`)
      if (CODES.has(name)) codes++
      open.push(name)
    },
    close(name) {
      open.pop()
      if (CODES.has(name)) codes--
      end(name)
    },
    text(piece) {
      if (codes === 0) text += piece
    },
  }
}
