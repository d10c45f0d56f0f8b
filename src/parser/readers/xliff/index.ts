import { makeRowWriter } from '../../rows/row-writer.js'
import type { RowWriter } from '../../rows/row-writer.js'
import { makeTaker } from '../../xml/taker.js'
import type { Taker } from '../../xml/taker.js'
import { walkXml } from '../../xml/tags.js'
import type { Element } from '../../xml/tags.js'
import type { TextReader } from '../reader.js'
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
    const state: State = { file: 0, codes: {}, unit: undefined, side: undefined, marks: [] }
    /** How deep it is inside what is left out, and where that begins. */
    let depth = 0
    let begin = 0
    walkXml(text, {
      open(element) {
        if (depth > 0 || isSkipped(element, state)) {
          if (depth++ === 0) begin = element.to
        } else enter(element, state, writer, taker)
      },
      close(name, span, isImplied) {
        if (isImplied) writer.damage(`<${name}> is not closed`)
        if (depth === 0) leave(name, span.to, state, writer, taker)
        else if (--depth === 0 && !CODE_ELEMENTS.has(name))
          writer.leaveOut({ from: begin, to: span.from, why: name === 'note' ? 'note' : 'context' })
      },
      stray(name) {
        writer.damage(`</${name}> ends nothing`)
      },
      text(span) {
        if (state.side !== undefined && depth === 0) taker.text(span)
      },
      reference(span, character) {
        if (state.side !== undefined && depth === 0) taker.reference(span, character)
      },
      comment: () => undefined,
    })
    return writer.reading('cut')
  },
}

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

interface State {
  /** Number of the file, as units of several files may have the same names. */
  file: number
  /** Codes of the languages, as the file says. */
  codes: { readonly source?: string | undefined; readonly target?: string | undefined }
  unit:
    | {
        readonly key: string | undefined
        readonly isOut: boolean
        segments: number
        texts: UnitText[]
      }
    | undefined
  /** The text that is open, and the segment in it. */
  side:
    | {
        readonly element: string
        readonly column: 0 | 1
        readonly code: string | undefined
        part: string | undefined
      }
    | undefined
  /** Of the marks that are open, which are segments. */
  readonly marks: boolean[]
}

function enter(element: Element, state: State, writer: RowWriter, taker: Taker): void {
  const { name, from, to, attributes } = element
  if (name === 'xliff')
    state.codes = { source: attributes.get('srcLang'), target: attributes.get('trgLang') }
  else if (name === 'file') {
    state.file++
    state.codes = {
      source: attributes.get('source-language') ?? state.codes.source,
      target: attributes.get('target-language') ?? state.codes.target,
    }
  } else if (isUnit(name)) {
    const id = attributes.get('resname') ?? attributes.get('name') ?? attributes.get('id')
    const key = id === undefined ? undefined : `${state.file} ${id}`
    writer.begin(from)
    taker.end()
    state.side = undefined
    state.unit = { key, isOut: attributes.get('translate') === 'no', segments: 0, texts: [] }
  } else if (name === 'segment' && state.unit !== undefined) state.unit.segments++
  else if (name === 'mrk') {
    const isSegment = attributes.get('mtype') === 'seg' && state.side !== undefined
    state.marks.push(isSegment)
    if (!isSegment) return
    take(state, taker)
    state.side!.part = attributes.get('mid') ?? ''
  } else if (name === 'cp' && state.side !== undefined)
    taker.reference({ from, to }, characterOf(attributes.get('hex')))
  else beginText(element, state, writer, taker)
}

function beginText(
  { name, attributes }: Element,
  state: State,
  writer: RowWriter,
  taker: Taker,
): void {
  const { unit, side, codes } = state
  const column = SIDE_COLUMNS[name]
  if (column === undefined || unit === undefined) return
  if (side !== undefined) writer.damage(`<${name}> stands inside <${side.element}>`)
  taker.end()
  const code = attributes.get('lang') ?? (column === 0 ? codes.source : codes.target)
  const part = unit.segments === 0 ? undefined : String(unit.segments)
  state.side = { element: name, column, code, part }
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
    const { key, isOut, texts } = state.unit
    const { rows, repeated } = rowsOfUnit(texts)
    for (const span of repeated) writer.leaveOut(span)
    for (const one of rows)
      if (isOut) writer.leaveOut({ from: one.from, to: one.to, why: 'not translatable' })
      else writer.add(one)
    writer.end(to, key)
    state.unit = undefined
  }
}

/** Ends the text that has been taken so far. */
function take({ unit, side }: State, taker: Taker): void {
  const taken = taker.end()
  if (taken === undefined || side === undefined) return
  const { element, column, code, part } = side
  unit?.texts.push({ ...taken, element, column, code, ...(part === undefined ? {} : { part }) })
}

/** A control character that XML cannot write; a blank when the code is none. */
function characterOf(hex = ''): string {
  const code = Number.parseInt(hex, 16)
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' '
}
