import type { ArchiveReader } from '../reader.js'
import { kindOf, refuseEncrypted } from '../../office/open-document.js'
import { readBody } from './body.js'
import { readStyles } from './styles.js'

/** OpenDocument texts: paragraphs, lists, tables, text boxes, and notes after the text. */
export const odt: ArchiveReader = {
  takes: 'archive',
  name: 'odt',
  extensions: ['.odt', '.ott'],
  recognises: (archive) => kindOf(archive) === 'text',
  read(archive) {
    refuseEncrypted(archive, 'ODT')
    return readBody(archive, readStyles(archive))
  },
}
