import { dirname, join } from 'node:path/posix'
import type { Contents } from '../reader.js'
import { makeWriter } from '../../containers/text-writer.js'
import type { ParagraphRole } from '../../containers/text-writer.js'
import { walkXml } from '../../containers/xml.js'
import type { Tag, XmlHandlers } from '../../containers/xml.js'
import type { Archive } from '../../containers/zip.js'
import { makeTables } from './tables.js'

/**
 * What nobody sees, or sees twice: deleted and moved text, former formatting, the pronunciation above
 * characters, pictures for older programs; and the tab stops, which are called like the tabs.
 */
const UNSEEN_ELEMENTS = new Set(
  'del moveFrom pPrChange rPrChange tcPrChange trPrChange tblPrChange rt Fallback tabs'.split(' '),
)

const REFERENCE_ELEMENTS = new Set(['footnoteReference', 'endnoteReference'])

/** The notes of a document, and the lines above them, which are kept like notes. */
const NOTE_ELEMENTS = new Set(['footnote', 'endnote'])
const isLine = ({ name, get }: Tag): boolean =>
  NOTE_ELEMENTS.has(name) && /[sS]eparator$/.test(get('type') ?? '')

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
  /** A text box stands inside a paragraph and holds paragraphs. */
  const paragraphs: ParagraphRole[] = []
  let unseen = 0
  let inText = false
  /** How many notes the text refers to, and how many there are. */
  let referred = 0
  let notes = 0

  const endParagraph = (separator: '\n' | '\t' = '\n'): void => {
    writer.end(withCell(paragraphs.at(-1) ?? { kind: 'paragraph' }, tables.cell()), separator)
  }

  const ENTERING: Readonly<Record<string, ((tag: Tag) => void) | undefined>> = {
    p() {
      if (paragraphs.length > 0) endParagraph()
      paragraphs.push({ kind: 'paragraph' })
    },
    pStyle: ({ get }) => paragraphs.splice(-1, 1, roleOf(get('val') ?? '')),
    numPr() {
      const role = paragraphs.at(-1)
      if (role !== undefined && 'kind' in role && role.kind === 'paragraph')
        paragraphs.splice(-1, 1, { kind: 'item' })
    },
    t: () => (inText = true),
    tab: () => {
      writer.write('\t')
    },
    noBreakHyphen: () => {
      writer.write('\u2011')
    },
    br: () => {
      writer.breakLine()
    },
    cr: () => {
      writer.breakLine()
    },
  }

  const handlers: XmlHandlers = {
    open(tag) {
      if (unseen > 0 || UNSEEN_ELEMENTS.has(tag.name) || isLine(tag)) {
        unseen++
        return
      }
      if (REFERENCE_ELEMENTS.has(tag.name)) referred++
      if (NOTE_ELEMENTS.has(tag.name)) notes++
      if (Object.hasOwn(ENTERING, tag.name)) ENTERING[tag.name]?.(tag)
      tables.open(tag)
    },
    close(name) {
      if (unseen > 0) {
        unseen--
        return
      }
      if (name === 't') inText = false
      else if (name === 'p') {
        endParagraph()
        paragraphs.pop()
      }
      tables.close(name)
    },
    text(text) {
      if (inText && unseen === 0) writer.write(text)
    },
  }
  walkXml(archive, path, 'DOCX', handlers)
  for (const file of ['footnotes.xml', 'endnotes.xml'].map((name) => join(dirname(path), name)))
    if (archive.names.includes(file)) walkXml(archive, file, 'DOCX', handlers)
  const text = writer.text()
  return {
    text,
    blocks: writer.blocks,
    ignored: writer.ignored,
    warnings: referred <= notes ? [] : [{ code: 'notes', message: tellNotes(referred - notes) }],
  }
}

/** A paragraph in a cell is a cell, whatever its style. */
const withCell = (
  role: ParagraphRole,
  cell: { readonly row: number; readonly column: number } | undefined,
): ParagraphRole => (cell === undefined || 'why' in role ? role : { kind: 'cell', cell })

const tellNotes = (notes: number): string =>
  notes === 1 ? 'a footnote is not in the file' : `${notes} footnotes are not in the file`
