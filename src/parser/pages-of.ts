import type { PdfPage } from '../types.js'

/** Takes the pages out of a PDF file. @throws AlignError when that cannot be done */
export type PagesOf = (bytes: Uint8Array) => readonly PdfPage[]
