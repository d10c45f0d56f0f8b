import { AlignError } from '../errors.js'
import type { PdfPage } from '../types.js'

/** PDF files are read by a thread of Node.js. @throws AlignError `unsupported` */
export function readPages(): readonly PdfPage[] {
  throw new AlignError('unsupported', ['a PDF file'], {
    hint: 'in a browser give its text, or read it in Node.js or with the command align',
  })
}
