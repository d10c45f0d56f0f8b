import { open } from '../../../src/parser/open.js'
import type { Opened } from '../../../src/parser/open.js'
import { readPages } from '../../../src/pdf/read-pages.js'
import { faultOf } from '../coverage.js'
import { seen } from '../readers/seen.js'

/** What is in a container. Throws when anything is lost. */
export function opened(bytes: Uint8Array): Opened {
  const file = open(bytes, {}, readPages)
  const fault = faultOf(file.source.text, file)
  if (fault !== undefined) throw new Error(fault)
  return file
}

/** Its blocks, each as `kind text` or, in a table, `row,column text`. */
export const taken = (bytes: Uint8Array): string[] => {
  const { source, blocks } = opened(bytes)
  return blocks.map((block) => {
    const place = block.row === undefined ? block.kind : `${block.row},${block.column ?? ''}`
    return `${place} ${seen(source.text, block).replaceAll('\n', '⏎')}`
  })
}

/** What is left out, each as `why: text`. */
export const leftOut = (bytes: Uint8Array): string[] => {
  const { source, ignored } = opened(bytes)
  return ignored.map(({ from, to, why }) => `${why}: ${source.text.slice(from, to)}`)
}
