import type { Block } from '../../../src/types.js'
import type { TextReader } from '../../../src/parser/readers/reader.js'
import { faultOf } from '../coverage.js'

/** The text of a block with its edits made. */
export function seen(text: string, { from, to, edits }: Block): string {
  let at = from
  const parts = edits.map((edit) => {
    const part = text.slice(at, edit.from) + edit.text
    at = edit.to
    return part
  })
  return parts.join('') + text.slice(at, to)
}

/** The blocks' texts as a reader finds them. Throws when anything is lost. */
export function texts(reader: TextReader, text: string): string[] {
  const reading = reader.read(text)
  const fault = faultOf(text, reading)
  if (fault !== undefined) throw new Error(fault)
  return reading.blocks.map((block) => seen(text, block))
}

/** Row, column and text of each block: `1,0 text`. */
export const cells = (reader: TextReader, text: string): string[] =>
  reader.read(text).blocks.map((block) => {
    const place = [block.row, block.column].filter((part) => part !== undefined).join()
    return `${place} ${seen(text, block)}`
  })
