import { SaxesParser } from 'saxes'
import { decode } from '../decode/index.js'
import { damaged } from './zip.js'
import type { Archive } from './zip.js'

export interface Tag {
  /** Without its prefix. */
  readonly name: string
  /** The value of an attribute, with any prefix unless one is given: `id`, `r:id`. */
  readonly get: (attribute: string) => string | undefined
}

export interface XmlHandlers {
  readonly open: (tag: Tag) => void
  /** @param name without its prefix */
  readonly close?: (name: string) => void
  readonly text?: (text: string) => void
}

/** Word's documents nest up to 40 elements deep; a file that nests deeper than this is damaged or an attack. */
const MAX_ELEMENT_DEPTH = 500

const bare = (name: string): string => name.slice(name.indexOf(':') + 1)

/**
 * Runs through an XML file of an archive. Nothing is loaded from outside, and a file that declares entities of
 * its own, which may stand for anything of any length, is refused.
 * @param what the kind of the archive, for errors
 * @throws AlignError `badContainer`
 */
export function walkXml(archive: Archive, name: string, what: string, handlers: XmlHandlers): void {
  const parser = new SaxesParser({ position: false, xmlns: false })
  let depth = 0
  const refuse = (reason: string, cause?: unknown): never => {
    throw damaged(what, `${name} ${reason}`, cause)
  }
  parser.on('doctype', (declaration) => {
    if (declaration.includes('<!ENTITY')) refuse('declares entities')
  })
  parser.on('error', (error) => refuse('is no XML', error))
  parser.on('opentag', ({ name: full, attributes }) => {
    if (++depth > MAX_ELEMENT_DEPTH) refuse(`nests more than ${MAX_ELEMENT_DEPTH} elements`)
    handlers.open({
      name: bare(full),
      get: (wanted) => {
        const key = Object.keys(attributes).find((key) => key === wanted || bare(key) === wanted)
        return key === undefined ? undefined : attributes[key]
      },
    })
  })
  parser.on('closetag', ({ name: full }) => {
    depth--
    handlers.close?.(bare(full))
  })
  for (const event of ['text', 'cdata'] as const)
    parser.on(event, (text) => {
      handlers.text?.(text)
    })
  parser.write(textOf(archive, name, what)).close()
}

function textOf(archive: Archive, name: string, what: string): string {
  const bytes = archive.read(name)
  if (bytes === undefined) throw damaged(what, `${name} is missing`)
  return decode(bytes).text
}
