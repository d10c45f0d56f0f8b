import { AlignError } from '../../index.js'
import { unzipped } from '../../files/read.js'
import { membersOf } from './members.js'
import type { Member } from './members.js'

/** A text, or a file's bytes, which are decoded and unpacked as the file itself would be. */
export type RecordText = string | Uint8Array

/** A document on a line: one text that holds both languages, or one of each. */
export interface StreamRecord {
  /** Like a file's: its extension chooses the reader. */
  readonly name?: string
  readonly text: RecordText | { readonly en: RecordText; readonly zh: RecordText }
}

/** A line taken apart, but not checked: even a record that is refused is known by its id. */
export interface RawRecord {
  /** As JSON: what the sender wrote, character for character. Absent where there is none, or more than one. */
  readonly id?: string
  readonly members: readonly Member[]
}

export const badRecord = (reason: string): AlignError => new AlignError('badRecord', [reason])

/** @throws AlignError `badRecord` when the line is no JSON object in UTF-8 */
export function openRecord(line: Uint8Array): RawRecord {
  const text = decoded(line)
  if (!isObject(parsed(text))) throw badRecord('is not a JSON object')
  const members = [...membersOf(text)]
  const [id, ...others] = members.filter(({ key }) => key === 'id')
  return { members, ...(id === undefined || others.length > 0 ? {} : { id: id.raw }) }
}

function decoded(line: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(line)
  } catch (cause) {
    throw new AlignError('badRecord', ['is not UTF-8'], { cause })
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new AlignError('badRecord', ['is not JSON'], { cause })
  }
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** @throws AlignError `badRecord`, and what {@link unzipped} throws */
export async function readRecord({ members }: RawRecord): Promise<StreamRecord> {
  const fields = fieldsOf(members)
  const name = fields.get('name')
  if (name !== undefined && typeof name !== 'string')
    throw badRecord('has a "name" that is not a string')
  const named = name === undefined ? {} : { name }
  const isWhole = fields.has('text')
  const isTwo = fields.has('en') || fields.has('zh')
  if (!isWhole && !isTwo) throw badRecord('has neither "text" nor "en" and "zh"')
  if (isWhole && isTwo) throw badRecord('has "text" and also "en" or "zh"')
  if (isWhole) return { ...named, text: await textOf(fields, 'text') }
  return { ...named, text: { en: await textOf(fields, 'en'), zh: await textOf(fields, 'zh') } }
}

const FIELDS = ['id', 'name', 'text', 'en', 'zh']

/** What else a record holds is the sender's. */
function fieldsOf(members: readonly Member[]): Map<string, unknown> {
  const fields = new Map<string, unknown>()
  for (const { key, raw } of members) {
    if (!FIELDS.includes(key)) continue
    // Which of the two is meant? One of them would be lost.
    if (fields.has(key)) throw badRecord(`has "${key}" twice`)
    fields.set(key, key === 'id' ? raw : JSON.parse(raw))
  }
  return fields
}

async function textOf(fields: ReadonlyMap<string, unknown>, field: string): Promise<RecordText> {
  const value = fields.get(field)
  if (value === undefined) throw badRecord(`has no "${field}"`)
  if (typeof value === 'string') return value
  const { base64 } = isObject(value) ? (value as { base64?: unknown }) : {}
  if (typeof base64 !== 'string')
    throw badRecord(`has a "${field}" that is neither a string nor {"base64": …}`)
  return unzipped(bytesOf(base64, field), field)
}

/** Standard base64; line breaks, as the command of that name makes them, mean nothing. */
function bytesOf(base64: string, field: string): Uint8Array {
  const packed = base64.replace(/[\r\n]/g, '')
  const bytes = Buffer.from(packed, 'base64')
  if (bytes.toString('base64') !== packed) throw badRecord(`has a "${field}" that is not base64`)
  return bytes
}
