import type { ArchiveReader } from '../reader.js'
import { readBody } from './body.js'
import { readStyles } from './styles.js'
import { referredMember } from '../../containers/member-path.js'
import { walkXml } from '../../containers/xml.js'
import type { Archive } from '../../containers/zip.js'

const BODY = /^word\/document\d*\.xml$/

/** Word documents: paragraphs, lists, tables, text boxes, and notes after the text. */
export const docx: ArchiveReader = {
  takes: 'archive',
  name: 'docx',
  extensions: ['.docx', '.docm'],
  recognises: ({ names }) => names.includes('[Content_Types].xml') && names.some(isBody),
  read(archive) {
    const path = bodyOf(archive)
    return readBody(archive, path, readStyles(archive, referredMember(path, 'styles.xml')))
  },
}

const isBody = (name: string): boolean => BODY.test(name)

/** Some programs call it `document2.xml` and say so. */
function bodyOf(archive: Archive): string {
  let path: string | undefined
  if (archive.names.includes('_rels/.rels'))
    walkXml(archive, '_rels/.rels', 'DOCX', {
      open({ name, get }) {
        if (name === 'Relationship' && get('Type')?.endsWith('/officeDocument') === true)
          path = get('Target')?.replace(/^\//, '')
      },
    })
  return path ?? archive.names.find(isBody) ?? 'word/document.xml'
}
