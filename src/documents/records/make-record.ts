import { isUtf8 } from 'node:buffer'
import { AlignError } from '../../index.js'
import { readInputs } from '../read-inputs.js'
import type { Loaded } from '../read-inputs.js'
import type { Inputs } from '../inputs.js'
import { MAX_LINE_BYTES } from './split-lines.js'

/**
 * A document as a line for `align stream`, without its end, known by the name of its file: with two files by that
 * of the English one. Its answer holds what the document becomes when it is aligned itself.
 * @throws AlignError what reading a file throws, and `tooLarge`
 */
export async function makeRecord(inputs: Inputs): Promise<string> {
  const { loaded } = await readInputs(inputs)
  if ('mixed' in loaded) return mixedRecord(loaded.mixed)
  const { en, zh } = loaded
  return line({ id: en.name, name: en.name, en: textOf(en), zh: textOf(zh) }, en.name)
}

/** The same of a document that is there already. */
export const mixedRecord = ({ name, bytes }: Loaded): string =>
  line({ id: name, ...(name === null ? {} : { name }), text: textOf({ name, bytes }) }, name)

/** UTF-8 is a text to read and to search; whatever else it is, its bytes say it best. */
const textOf = ({ bytes }: Loaded): string | { base64: string } =>
  isUtf8(bytes) && !bytes.includes(0) && !hasMark(bytes)
    ? Buffer.from(bytes).toString()
    : { base64: Buffer.from(bytes).toString('base64') }

const hasMark = ([first, second, third]: Uint8Array): boolean =>
  first === 0xef && second === 0xbb && third === 0xbf

function line(record: object, path: string | null): string {
  const text = JSON.stringify(record)
  const size = Buffer.byteLength(text)
  if (size <= MAX_LINE_BYTES) return text
  throw new AlignError(
    'tooLarge',
    [`${Math.ceil(size / 2 ** 20)} MB`, `${MAX_LINE_BYTES / 2 ** 20} MB in a record`],
    { ...(path === null ? {} : { path }), hint: 'align it as a file' },
  )
}
