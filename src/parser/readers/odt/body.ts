import type { Contents } from '../reader.js'
import { makeWriter } from '../../containers/text-writer.js'
import type { ParagraphRole } from '../../containers/text-writer.js'
import { walkXml } from '../../containers/xml.js'
import type { Tag, XmlHandlers } from '../../containers/xml.js'
import type { Archive } from '../../containers/zip.js'
import { endInCell } from '../../office/cell-role.js'
import {
  blankOf,
  collapsed,
  CONTENT,
  PARAGRAPH_ELEMENTS,
  UNSEEN_ELEMENTS,
} from '../../office/open-document.js'
import { makeOpenParagraphs } from '../../office/open-paragraphs.js'
import { withoutUnseen } from '../../office/seen.js'
import { makeTableRows } from '../../office/table-rows.js'
import { makeNotes } from './notes.js'

const INDEX_ELEMENT = /^(?:table-of-content|.*-index|bibliography)$/
const LIST_ELEMENTS = new Set(['list-item', 'list-header'])

/**
 * The text of a document: a paragraph a line, the cells of a row separated by tabs, the notes after all else.
 * @param roleOf what a paragraph in a style is, by the style's name
 */
export function readBody(archive: Archive, roleOf: (style: string) => ParagraphRole): Contents {
  const writer = makeWriter()
  const rows = makeTableRows(() => writer.blocks.length)
  const notes = makeNotes()
  /** Elements that we are in, the innermost last. */
  const within: string[] = []
  const paragraphs = makeOpenParagraphs((role) => {
    endInCell(writer, role, rows.cell())
  })

  const roleNow = ({ name, get }: Tag): ParagraphRole => {
    if (within.some((element) => INDEX_ELEMENT.test(element))) return { why: 'table of contents' }
    if (name === 'h') return { kind: 'heading' }
    if (within.some((element) => LIST_ELEMENTS.has(element))) return { kind: 'item' }
    return roleOf(get('style-name') ?? '')
  }
  const enter = (tag: Tag): void => {
    if (tag.name === 'note') notes.begin()
    if (notes.isIn()) notes.open(tag)
    else if (PARAGRAPH_ELEMENTS.has(tag.name)) paragraphs.begin(roleNow(tag))
    else if (tag.name === 'table') rows.beginTable()
    else if (tag.name === 'table-row') rows.beginRow()
    else if (tag.name === 'table-cell' || tag.name === 'covered-table-cell') rows.beginCell()
    else if (tag.name === 'line-break') writer.breakLine()
    else if (paragraphs.isInside()) writer.write(blankOf(tag) ?? '')
  }
  const leave = (name: string): void => {
    if (notes.isIn()) notes.close(name)
    else if (PARAGRAPH_ELEMENTS.has(name)) paragraphs.end()
    else if (name === 'table') rows.endTable()
    else if (name === 'table-row') rows.endRow()
  }

  const handlers: XmlHandlers = {
    open(tag) {
      enter(tag)
      within.push(tag.name)
    },
    close(name) {
      within.pop()
      leave(name)
    },
    text(text) {
      if (notes.isIn()) notes.text(text)
      else if (paragraphs.isInside()) writer.write(collapsed(text))
    },
  }
  walkXml(
    archive,
    CONTENT,
    'ODT',
    withoutUnseen((tag) => isUnseen(tag, within.at(-1)), handlers),
  )
  for (const note of notes.all) {
    writer.write(note)
    writer.end({ kind: 'paragraph' }, '\n')
  }
  return { text: writer.text(), blocks: writer.blocks, ignored: writer.ignored, warnings: [] }
}

/** A frame, formula or section may describe itself, or be hidden; a field in a text shows the document's title. */
const isUnseen = ({ name, get }: Tag, parent: string | undefined): boolean =>
  UNSEEN_ELEMENTS.has(name) ||
  name === 'math' ||
  (name === 'section' && get('display') === 'none') ||
  ((name === 'title' || name === 'desc') && !/^(?:p|h|span|a)$/.test(parent ?? ''))
