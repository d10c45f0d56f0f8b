import type { Contents } from '../reader.js'
import { referredMember } from '../../containers/member-path.js'
import { makeWriter } from '../../containers/text-writer.js'
import type { ParagraphRole } from '../../containers/text-writer.js'
import { walkXml } from '../../containers/xml.js'
import type { Tag } from '../../containers/xml.js'
import type { Archive } from '../../containers/zip.js'
import { roleInCell } from '../../office/cell-role.js'
import { makeOpenParagraphs } from '../../office/open-paragraphs.js'
import { withoutUnseen } from '../../office/seen.js'
import { makeTables } from './tables.js'

/**
 * What is not shown, or is there twice: deleted and moved text, former formatting, the pronunciation above
 * characters, pictures for older programs; and the tab stops, whose elements share a name with tabs.
 */
const UNSEEN_ELEMENTS = new Set(
  'del moveFrom pPrChange rPrChange tcPrChange trPrChange tblPrChange rt Fallback tabs'.split(' '),
)

const REFERENCE_ELEMENTS = new Set(['footnoteReference', 'endnoteReference'])

/** The notes of a document, and the lines above them, which are kept like notes. */
const NOTE_ELEMENTS = new Set(['footnote', 'endnote'])
const isUnseen = ({ name, get }: Tag): boolean =>
  UNSEEN_ELEMENTS.has(name) || (NOTE_ELEMENTS.has(name) && /[sS]eparator$/.test(get('type') ?? ''))

/** What some elements stand for. */
const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['noBreakHyphen', '\u2011'],
])

/**
 * The text of a Word document: a paragraph a line, the cells of a row separated by tabs, the notes after all else.
 * @param path of its body
 * @param roleOf what a paragraph in a style is, by the style's id
 */
export function readBody(
  archive: Archive,
  path: string,
  roleOf: (style: string) => ParagraphRole,
): Contents {
  const writer = makeWriter()
  const tables = makeTables(() => writer.blocks.length)
  const paragraphs = makeOpenParagraphs((role) => {
    writer.end(roleInCell(role, tables.cell()), '\n')
  })
  let inText = false
  /** How many notes the text refers to, and how many there are. */
  let referred = 0
  let notes = 0

  const ENTERING: Readonly<Record<string, ((tag: Tag) => void) | undefined>> = {
    p() {
      paragraphs.begin({ kind: 'paragraph' })
    },
    pStyle({ get }) {
      paragraphs.setRole(roleOf(get('val') ?? ''))
    },
    numPr() {
      const role = paragraphs.role()
      if (role !== undefined && 'kind' in role && role.kind === 'paragraph')
        paragraphs.setRole({ kind: 'item' })
    },
    t: () => (inText = true),
    br: writer.breakLine,
    cr: writer.breakLine,
  }

  const handlers = withoutUnseen(isUnseen, {
    open(tag) {
      if (REFERENCE_ELEMENTS.has(tag.name)) referred++
      if (NOTE_ELEMENTS.has(tag.name)) notes++
      if (Object.hasOwn(ENTERING, tag.name)) ENTERING[tag.name]?.(tag)
      writer.write(CHARACTERS.get(tag.name) ?? '')
      tables.open(tag)
    },
    close(name) {
      if (name === 't') inText = false
      else if (name === 'p') paragraphs.end()
      tables.close(name)
    },
    text(text) {
      if (inText) writer.write(text)
    },
  })
  walkXml(archive, path, 'DOCX', handlers)
  for (const file of ['footnotes.xml', 'endnotes.xml'].map((name) => referredMember(path, name)))
    if (archive.names.includes(file)) walkXml(archive, file, 'DOCX', handlers)
  return {
    text: writer.text(),
    blocks: writer.blocks,
    ignored: writer.ignored,
    warnings:
      referred <= notes ? [] : [{ code: 'notes', message: lostNotesMessage(referred - notes) }],
  }
}

const lostNotesMessage = (notes: number): string =>
  notes === 1 ? 'a footnote is not in the file' : `${notes} footnotes are not in the file`
