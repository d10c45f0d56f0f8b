import { damaged } from '../../containers/zip.js'
import { makeBytes, pageOf } from './code-pages.js'
import type { BytesOfText } from './code-pages.js'
import { makeDefinitions } from './definitions.js'
import type { Definitions } from './definitions.js'
import type { Destination } from './destinations.js'
import { makeDocument } from './document.js'
import type { RtfDocument } from './document.js'

/** What holds within a group and ends with it. */
interface Group {
  destination: Destination
  font: number
  /** Characters after `\u` that stand for it in older programs. */
  substitutes: number
  hidden: boolean
  inTable: boolean
}

/** Where in an RTF file we are, and what has come of it. */
export interface State {
  readonly document: RtfDocument
  readonly definitions: Definitions
  readonly bytes: BytesOfText
  /** The groups around the one that we are in. */
  readonly groups: Group[]
  group: Group
  filePage: number
  defaultFont: number
  /** Whether `\*` has just been read. */
  optional: boolean
  /** Substitutes that are still to come. */
  skip: number
}

/** As for XML: the groups of ordinary files nest five deep, those of a file that nests deeper than this are damaged. */
const MAX_GROUP_DEPTH = 500

export const makeState = (): State => ({
  document: makeDocument(),
  definitions: makeDefinitions(),
  bytes: makeBytes(),
  groups: [],
  group: { destination: 'body', font: 0, substitutes: 1, hidden: false, inTable: false },
  filePage: 1252,
  defaultFont: 0,
  optional: false,
  skip: 0,
})

export function begin(state: State): void {
  if (state.groups.push(state.group) > MAX_GROUP_DEPTH)
    throw damaged('RTF', `it nests more than ${MAX_GROUP_DEPTH} groups`)
  state.group = { ...state.group }
}

export function end(state: State): void {
  const outer = state.groups.pop()
  if (outer === undefined) throw damaged('RTF', 'it closes a group that it has not opened')
  const { destination, inTable } = state.group
  if (destination === 'note' && outer.destination !== 'note') state.document.endNote()
  // A paragraph's properties hold until they are reset, whatever group they stand in.
  state.group = { ...outer, inTable }
}

export function write({ group, document, definitions }: State, text: string): void {
  if (text === '' || group.hidden) return
  if (group.destination === 'body') document.write(text)
  else if (group.destination === 'note') document.writeNote(text)
  else if (group.destination === 'styles') definitions.styleName(text)
}

/** Writes the bytes that have been gathered. */
export function flush(state: State): void {
  write(state, state.bytes.take())
}

export function addByte(state: State, byte: number): void {
  const { definitions, group, filePage } = state
  state.bytes.add(byte, pageOf(definitions.charsetOf(group.font), filePage))
}
