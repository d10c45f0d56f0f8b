import type { Block, Ignored, Warning } from '../../types.js'
import { decode } from '../decode/index.js'
import { readPage } from '../html/read-page.js'
import type { Reading } from '../spans/reading.js'
import type { ArchiveReader } from './reader.js'
import { referredMember } from '../containers/member-path.js'
import { walkXml } from '../containers/xml.js'
import { damaged } from '../containers/zip.js'
import type { Archive } from '../containers/zip.js'

const CONTAINER = 'META-INF/container.xml'
const ENCRYPTION = 'META-INF/encryption.xml'

/** Electronic books: their pages one after the other, each read as a web page. */
export const epub: ArchiveReader = {
  takes: 'archive',
  name: 'epub',
  extensions: ['.epub'],
  recognises: ({ names }) => names.includes(CONTAINER),
  read(archive) {
    const locked = lockedFiles(archive)
    const warnings: Warning[] = []
    const pages = pagesOf(archive, packageOf(archive)).flatMap((name) => {
      if (locked.has(name)) throw damaged('EPUB', `${name} is encrypted`)
      const bytes = archive.read(name)
      if (bytes === undefined) {
        warnings.push({ code: 'missingPage', message: `the book lacks its page ${name}` })
        return []
      }
      const page = decode(bytes)
      warnings.push(...page.warnings)
      return [page.text]
    })
    return { ...bind(pages), warnings }
  },
}

/** One text of many pages. Rows are numbered through it. */
function bind(pages: readonly string[]): Reading & { readonly text: string } {
  const blocks: Block[] = []
  const ignored: Ignored[] = []
  let at = 0
  let rows = 0
  for (const page of pages) {
    const shift = <T extends { readonly from: number; readonly to: number }>(span: T): T => ({
      ...span,
      from: span.from + at,
      to: span.to + at,
    })
    const reading = readPage(page)
    for (const block of reading.blocks)
      blocks.push({
        ...shift(block),
        edits: block.edits.map(shift),
        ...(block.notes === undefined ? {} : { notes: block.notes.map(shift) }),
        ...(block.row === undefined ? {} : { row: block.row + rows }),
      })
    for (const span of reading.ignored) ignored.push(shift(span))
    // A number is left out between the tables of two pages.
    rows = blocks.reduce((last, { row = 0 }) => Math.max(last, row), rows) + 2
    at += page.length + 1
  }
  return { text: pages.join('\n'), blocks, ignored }
}

/** The file that lists the book's pages. */
function packageOf(archive: Archive): string {
  let path: string | undefined
  walkXml(archive, CONTAINER, 'EPUB', {
    open({ name, get }) {
      if (name === 'rootfile') path ??= get('full-path')
    },
  })
  if (path === undefined) throw damaged('EPUB', `${CONTAINER} names no book`)
  return path
}

/** The pages in reading order, each once. */
function pagesOf(archive: Archive, path: string): string[] {
  const files = new Map<string, string>()
  const order = new Set<string>()
  walkXml(archive, path, 'EPUB', {
    open({ name, get }) {
      if (name === 'item' && (get('media-type') ?? '').includes('html'))
        files.set(get('id') ?? '', pathFrom(path, get('href') ?? ''))
      else if (name === 'itemref') order.add(get('idref') ?? '')
    },
  })
  return [...order].flatMap((id) => files.get(id) ?? [])
}

/** Files encrypted by digital rights management. Encrypted fonts are common and do not matter. */
function lockedFiles(archive: Archive): ReadonlySet<string> {
  const locked = new Set<string>()
  if (archive.names.includes(ENCRYPTION))
    walkXml(archive, ENCRYPTION, 'EPUB', {
      open({ name, get }) {
        if (name === 'CipherReference') locked.add(pathFrom('', get('URI') ?? ''))
      },
    })
  return locked
}

/** A reference in a file as a path in the archive. */
function pathFrom(file: string, reference: string): string {
  const path = reference.replace(/#.*/s, '')
  try {
    return referredMember(file, decodeURIComponent(path))
  } catch {
    return referredMember(file, path)
  }
}
