import { extname } from 'node:path/posix'
import type { Container, Contents } from './container.js'
import { docx } from '../readers/docx/index.js'
import { epub } from '../readers/epub.js'
import { refuseArchive, refuseKnown } from '../readers/refused.js'
import { damaged, openArchive } from './zip.js'

/** In the order in which they are asked. */
export const CONTAINERS: readonly Container[] = [docx, epub]

export interface Unwrapped extends Contents {
  /** The container's name. */
  readonly reader: string
}

/**
 * What an archive holds, when the bytes are an archive or should be one.
 * @param wanted the reader or container asked for
 * @returns undefined for text
 * @throws AlignError `badContainer`, `unsupported`
 */
export function unwrap(
  bytes: Uint8Array,
  name: string | null,
  wanted?: string,
): Unwrapped | undefined {
  const extension = extname(name ?? '').toLowerCase()
  const told =
    wanted === undefined
      ? CONTAINERS.find(({ extensions }) => extensions.includes(extension))
      : CONTAINERS.find((container) => container.name === wanted)
  refuseKnown(bytes)
  if (!isZip(bytes)) {
    if (told === undefined) return undefined
    throw damaged(told.name.toUpperCase(), 'it is no zip archive')
  }
  const archive = openArchive(bytes)
  const container = CONTAINERS.find(({ recognises }) => recognises(archive))
  if (container === undefined) throw refuseArchive(archive)
  return { reader: container.name, ...container.unwrap(archive) }
}

const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04
