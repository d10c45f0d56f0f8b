import { latin1 } from '../../containers/latin1.js'
import { damaged } from '../../containers/zip.js'
import type { BytesReader } from '../reader.js'
import { interpret } from './interpret.js'

const BEGINNING = '{\\rtf'

const isRtf = (bytes: Uint8Array): boolean =>
  String.fromCharCode(...bytes.subarray(0, BEGINNING.length)) === BEGINNING

/** Rich Text Format: paragraphs, lists, tables, text boxes, and notes after the text. */
export const rtf: BytesReader = {
  takes: 'bytes',
  name: 'rtf',
  extensions: ['.rtf'],
  recognises: isRtf,
  read(bytes) {
    if (!isRtf(bytes)) throw damaged('RTF', 'it does not begin like one')
    return interpret(latin1(bytes))
  },
}
