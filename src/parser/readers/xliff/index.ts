import { makeAnnotationTaker, rowAnnotations } from '../../rows/annotation-taker.js'
import type { AnnotationTaker } from '../../rows/annotation-taker.js'
import { makeRowWriter } from '../../rows/row-writer.js'
import type { RowWriter } from '../../rows/row-writer.js'
import { makeTaker } from '../../xml/taker.js'
import type { Taker } from '../../xml/taker.js'
import { walkXml } from '../../xml/tags.js'
import type { Element } from '../../xml/tags.js'
import type { TextReader } from '../reader.js'
import { withoutPlaceholders } from './placeholders.js'
import { rowsOfUnit } from './unit-texts.js'
import type { UnitText } from './unit-texts.js'

/**
 * XLIFF 1.2 and 2.x, with what SDL, memoQ and Memsource make of it: each unit is a row or, where it holds several
 * segments, each segment.
 */
export const xliff: TextReader = {
  takes: 'text',
  name: 'xliff',
  extensions: ['.xlf', '.xliff', '.sdlxliff', '.mqxliff', '.mxliff'],
  recognises: (text) => /<(?:\w+:)?xliff[\s>]/.test(text.slice(0, 3000)),
  read(text) {
    const writer = makeRowWriter(text)
    const taker = makeTaker(text)
    const state = makeState(text)
    /** How deep it is inside what is left out, and where that begins. */
    let depth = 0
    let begin = 0
    walkXml(text, {
      open(element) {
        if (depth > 0 || isSkipped(element, state)) {
          if (depth++ === 0) {
            begin = element.to
            if (element.name === 'note') state.said.beginNote(undefined)
          }
        } else enter(element, state, writer, taker)
      },
      close(name, span, isImplied) {
        if (isImplied) writer.damage(`<${name}> is not closed`)
        if (depth === 0) leave(name, span.to, state, writer, taker)
        else if (--depth === 0 && !CODE_ELEMENTS.has(name)) {
          if (name === 'note') state.said.endNote()
          writer.leaveOut({ from: begin, to: span.from, why: name === 'note' ? 'note' : 'context' })
        }
      },
      stray(name) {
        writer.damage(`</${name}> ends nothing`)
      },
      text(span) {
        if (depth > 0) state.said.text(text.slice(span.from, span.to))
        else if (state.side !== undefined) taker.text(span)
      },
      reference(span, character) {
        if (depth > 0) state.said.text(character)
        else if (state.side !== undefined) taker.reference(span, character)
      },
      comment: () => undefined,
    })
    return writer.reading('cut')
  },
}

/** The namespace of `.mxliff`. */
const MEMSOURCE = 'memsource.com/mxl'

/** Codes of the document that is translated, with all they hold; `<g>`, `<mrk>` and `<pc>` stand around text. */
const CODE_ELEMENTS = new Set(['bpt', 'ept', 'it', 'ph', 'ut', 'x', 'bx', 'ex', 'sc', 'ec'])
/** These, and what stands beside the text of a unit. */
const SKIPPED_ELEMENTS = new Set([
  ...CODE_ELEMENTS,
  ...'alt-trans matches note context-group originalData internal-file external-file seg-defs'.split(
    ' ',
  ),
])
const SIDE_COLUMNS: Readonly<Record<string, 0 | 1 | undefined>> = {
  source: 0,
  'seg-source': 0,
  target: 1,
}

/** What holds the text of a unit, which 2.x has in segments, and its notes. */
const UNIT_ELEMENTS = new Set(['source', 'seg-source', 'target', 'segment', 'ignorable', 'notes'])

/**
 * Beside the text of a unit stands what programs add, which may hold texts of its own: earlier versions, matches of a
 * memory.
 */
const isSkipped = ({ name }: Element, { unit, side }: State): boolean =>
  SKIPPED_ELEMENTS.has(name) ||
  (unit !== undefined && side === undefined && !UNIT_ELEMENTS.has(name) && !isUnit(name))

const isUnit = (name: string): boolean => name === 'trans-unit' || name === 'unit'

/** What says how far a translation has come: of a unit, of its target or of a segment, as XLIFF and as tools have it. */
const STATE_ATTRIBUTES: readonly (readonly [name: string, property: string])[] = [
  ['state', 'x-state'],
  ['approved', 'x-approved'],
  ['mq:status', 'x-status'],
  ['m:confirmed', 'x-confirmed'],
]

const statesIn = ({ attributes }: Element): [type: string, text: string][] =>
  STATE_ATTRIBUTES.flatMap(([name, property]): [string, string][] => {
    const value = attributes.get(name) ?? ''
    return value === '' ? [] : [[property, value]]
  })

interface State {
  readonly text: string
  /** Whether tags are written as text. */
  hasPlaceholders: boolean
  /** What is said of the unit. */
  readonly said: AnnotationTaker
  /** Number of the file, as units of several files may have the same names. */
  file: number
  /** Codes of the languages, as the file says. */
  codes: { readonly source?: string | undefined; readonly target?: string | undefined }
  unit:
    | {
        readonly key: string | undefined
        readonly isOut: boolean
        readonly id: string | undefined
        readonly states: readonly (readonly [type: string, text: string])[]
        segments: number
        /** Of the segment that is open. */
        segmentStates: readonly (readonly [type: string, text: string])[]
        texts: UnitText[]
      }
    | undefined
  /** The text that is open, and the segment in it. */
  side:
    | {
        readonly element: string
        readonly column: 0 | 1
        readonly code: string | undefined
        readonly states: readonly (readonly [type: string, text: string])[]
        part: string | undefined
      }
    | undefined
  /** Of the marks that are open, which are segments. */
  readonly marks: boolean[]
}

const makeState = (text: string): State => ({
  text,
  hasPlaceholders: false,
  said: makeAnnotationTaker([]),
  file: 0,
  codes: {},
  unit: undefined,
  side: undefined,
  marks: [],
})

function enter(element: Element, state: State, writer: RowWriter, taker: Taker): void {
  const { name, from, to, attributes } = element
  if (name === 'xliff') {
    state.codes = { source: attributes.get('srcLang'), target: attributes.get('trgLang') }
    state.hasPlaceholders = [...attributes.values()].some((value) => value.includes(MEMSOURCE))
  } else if (name === 'file') {
    state.file++
    state.codes = {
      source: attributes.get('source-language') ?? state.codes.source,
      target: attributes.get('target-language') ?? state.codes.target,
    }
  } else if (isUnit(name)) {
    writer.begin(from)
    taker.end()
    state.side = undefined
    state.said.begin(attributes)
    state.unit = unitOf(element, state.file)
  } else if (name === 'segment' && state.unit !== undefined) {
    state.unit.segments++
    state.unit.segmentStates = statesIn(element)
  } else if (name === 'mrk') {
    const isSegment = attributes.get('mtype') === 'seg' && state.side !== undefined
    state.marks.push(isSegment)
    if (!isSegment) return
    take(state, taker)
    state.side!.part = attributes.get('mid') ?? ''
  } else if (name === 'cp' && state.side !== undefined)
    taker.reference({ from, to }, characterOf(attributes.get('hex')))
  else beginText(element, state, writer, taker)
}

function unitOf(element: Element, file: number): NonNullable<State['unit']> {
  const { attributes } = element
  const id = attributes.get('id')
  const name = attributes.get('resname') ?? attributes.get('name') ?? id
  return {
    key: name === undefined ? undefined : `${file} ${name}`,
    // Each file counts its units anew.
    id: id === undefined || file < 2 ? id : `${file}.${id}`,
    isOut: attributes.get('translate') === 'no',
    states: statesIn(element),
    segments: 0,
    segmentStates: [],
    texts: [],
  }
}

function beginText(element: Element, state: State, writer: RowWriter, taker: Taker): void {
  const { name, attributes } = element
  const { unit, side, codes } = state
  const column = SIDE_COLUMNS[name]
  if (column === undefined || unit === undefined) return
  if (side !== undefined) writer.damage(`<${name}> stands inside <${side.element}>`)
  taker.end()
  const code = attributes.get('lang') ?? (column === 0 ? codes.source : codes.target)
  const part = unit.segments === 0 ? undefined : String(unit.segments)
  const states = column === 0 ? [] : [...unit.segmentStates, ...statesIn(element)]
  state.side = { element: name, column, code, part, states }
}

function leave(name: string, to: number, state: State, writer: RowWriter, taker: Taker): void {
  if (name === 'mrk') {
    if (state.marks.pop() !== true || state.side === undefined) return
    take(state, taker)
    state.side.part = undefined
  } else if (SIDE_COLUMNS[name] !== undefined) {
    take(state, taker)
    state.side = undefined
  } else if (isUnit(name) && state.unit !== undefined) {
    const { key, isOut, texts, id, states } = state.unit
    const { rows, repeated } = rowsOfUnit(texts)
    for (const span of repeated) writer.leaveOut(span)
    for (const one of rows)
      if (isOut) writer.leaveOut({ from: one.from, to: one.to, why: 'not translatable' })
      else writer.add(one)
    const said = state.said.annotations()
    writer.end(
      to,
      key,
      rowAnnotations(id, states.length === 0 ? said : { ...said, properties: states }),
    )
    state.unit = undefined
  }
}

/** Ends the text that has been taken so far. */
function take({ text, hasPlaceholders, unit, side }: State, taker: Taker): void {
  const whole = taker.end()
  const taken = whole && hasPlaceholders ? withoutPlaceholders(text, whole) : whole
  if (taken === undefined || side === undefined) return
  const { element, column, code, part, states } = side
  unit?.texts.push({
    ...taken,
    element,
    column,
    code,
    ...(part === undefined ? {} : { part }),
    ...(states.length > 0 && { annotations: { properties: states } }),
  })
}

/** A control character that XML cannot write; a blank when the code is none. */
function characterOf(hex = ''): string {
  const code = Number.parseInt(hex, 16)
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' '
}
