import { walkXml } from '../containers/xml.js'
import type { Tag } from '../containers/xml.js'
import { damaged } from '../containers/zip.js'
import type { Archive } from '../containers/zip.js'

export const CONTENT = 'content.xml'
const MANIFEST = 'META-INF/manifest.xml'

/** `text`, `spreadsheet` …; undefined for an archive that is no OpenDocument file, or does not say of which kind. */
export function kindOf(archive: Archive): string | undefined {
  if (!archive.names.includes(CONTENT)) return undefined
  const type = archive.names.includes('mimetype')
    ? new TextDecoder().decode(archive.read('mimetype'))
    : typeInManifest(archive)
  return /^application\/(?:vnd\.oasis|x-vnd\.oasis)\.opendocument\.([a-z]+)/.exec(type ?? '')?.[1]
}

function typeInManifest(archive: Archive): string | undefined {
  let type: string | undefined
  if (archive.names.includes(MANIFEST))
    walkXml(archive, MANIFEST, 'OpenDocument', {
      open({ name, get }) {
        if (name === 'file-entry' && get('full-path') === '/') type = get('media-type')
      },
    })
  return type
}

/** @throws AlignError `badContainer` */
export function refuseEncrypted(archive: Archive, what: string): void {
  if (!archive.names.includes(MANIFEST)) return
  walkXml(archive, MANIFEST, what, {
    open({ name }) {
      if (name === 'encryption-data' || name === 'encrypted-key')
        throw damaged(what, 'it is encrypted; remove its password')
    },
  })
}

/** What is not shown, or stands beside the text: comments, pronunciation, deletions. */
export const UNSEEN_ELEMENTS: ReadonlySet<string> = new Set([
  'annotation',
  'ruby-text',
  'tracked-changes',
])

export const PARAGRAPH_ELEMENTS: ReadonlySet<string> = new Set(['p', 'h'])

/** Blanks that one element stands for: more than fit on a line, so that no number in a file makes gigabytes of them. */
const MAX_BLANKS = 1000

/** What an element stands for in a text: blanks, a tab, a line break; undefined for any other. */
export function blankOf({ name, get }: Tag): string | undefined {
  if (name === 's') return ' '.repeat(Math.min(Number(get('c') ?? 1) || 1, MAX_BLANKS))
  if (name === 'tab') return '\t'
  return name === 'line-break' ? '\n' : undefined
}

/** White space in the XML is one blank. */
export const collapsed = (text: string): string => text.replace(/[\t\n\r ]+/g, ' ')
