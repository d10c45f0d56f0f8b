import type { Annotations, RowMode } from '../../types.js'
import { makeAnnotationTaker, rowAnnotations } from '../rows/annotation-taker.js'
import { makeRowWriter } from '../rows/row-writer.js'
import type { RowWriter } from '../rows/row-writer.js'
import { makeTaker } from '../xml/taker.js'
import { walkXml } from '../xml/tags.js'
import type { TextReader } from './reader.js'

/** Codes of another program that stand in a text, with all they hold. */
const CODE_ELEMENTS = new Set(['bpt', 'ept', 'it', 'ph', 'ut'])
/** What a memory says of a unit or of itself. */
const NOTE_ELEMENTS = new Set(['note', 'prop', 'ude'])

/** Who made or changed a memory and when, and what it is in: all else is of the program that wrote it. */
const HEADER_ATTRIBUTES = [
  'adminlang',
  'srclang',
  'creationdate',
  'creationid',
  'changedate',
  'changeid',
]

/** Translation memories, TMX 1.1 to 1.4b: each unit is a row; codes inside texts are left out. */
export const tmx: TextReader = {
  takes: 'text',
  name: 'tmx',
  extensions: ['.tmx'],
  recognises: (text) => /^[^]{0,2000}?<tmx[\s>]/.test(text.slice(0, 3000)),
  read(text) {
    const writer = makeRowWriter(text)
    return writer.reading(readUnits(text, writer))
  },
  units: { element: 'tu', read: readUnits },
}

function readUnits(text: string, writer: RowWriter): RowMode {
  const taker = makeTaker(text)
  let mode: RowMode = 'cut'
  let code: string | undefined
  let inSegment = false
  let codes = 0
  let note: number | undefined
  const [ofUnit, ofText] = [makeAnnotationTaker(), makeAnnotationTaker()]
  const ofMemory = makeAnnotationTaker(HEADER_ATTRIBUTES)
  let current = ofUnit
  let id: string | undefined

  walkXml(text, {
    open({ name, from, to, attributes }) {
      if (CODE_ELEMENTS.has(name) || codes > 0) codes++
      else if (name === 'header') {
        if (isOwn(attributes.get('creationtool'))) mode = 'keep'
        current = ofMemory
        current.begin(attributes)
      } else if (name === 'tu') {
        writer.begin(from)
        taker.end()
        inSegment = false
        id = attributes.get('tuid')
        current = ofUnit
        current.begin(attributes)
      } else if (name === 'tuv') {
        code = attributes.get('lang')
        current = ofText
        current.begin(attributes)
      } else if (name === 'seg') {
        if (inSegment) writer.damage('a <seg> inside another')
        inSegment = true
      } else if (NOTE_ELEMENTS.has(name)) {
        note = to
        current.beginNote(name === 'note' ? undefined : (attributes.get('type') ?? ''))
      }
    },
    close(name, { from, to }, isImplied) {
      if (isImplied) writer.damage(`<${name}> is not closed`)
      if (codes > 0) codes--
      else if (name === 'seg') {
        const taken = taker.end()
        inSegment = false
        if (taken !== undefined) writer.add({ ...taken, code, annotations: ofText.annotations() })
      } else if (name === 'tuv') {
        code = undefined
        current = ofUnit
      } else if (name === 'header') {
        writer.describe(withoutGenerator(ofMemory.annotations()))
        current = ofUnit
      } else if (name === 'tu') writer.end(to, undefined, rowAnnotations(id, ofUnit.annotations()))
      else if (NOTE_ELEMENTS.has(name) && note !== undefined) {
        current.endNote()
        writer.leaveOut({ from: note, to: from, why: 'note' })
        note = undefined
      }
    },
    stray(name) {
      writer.damage(`</${name}> ends nothing`)
    },
    text(span) {
      if (!inSegment) current.text(text.slice(span.from, span.to))
      else if (codes === 0) taker.text(span)
    },
    reference(span, character) {
      if (!inSegment) current.text(character)
      else if (codes === 0) taker.reference(span, character)
    },
    comment: () => undefined,
  })
  return mode
}

/** What this program says of a memory itself. */
const GENERATOR = 'x-generator'

function withoutGenerator(annotations: Annotations = {}): Annotations | undefined {
  const { properties: all = [], ...others } = annotations
  const properties = all.filter(([type]) => type !== GENERATOR)
  const said = { ...others, ...(properties.length > 0 && { properties }) }
  return Object.keys(said).length === 0 ? undefined : said
}

/** Whether the memory is one that this program wrote: its rows have been cut already. */
const isOwn = (tool: string | undefined): boolean => tool === 'align' || tool === 'bialign'
