import type { Contents } from '../reader.js'
import { makeWriter } from '../../containers/text-writer.js'
import type { ParagraphRole } from '../../containers/text-writer.js'
import { walkXml } from '../../containers/xml.js'
import type { Tag } from '../../containers/xml.js'
import type { Archive } from '../../containers/zip.js'
import { blankOf, collapsed, CONTENT, UNSEEN_ELEMENTS } from '../../office/open-document.js'
import { makeTableRows } from '../../office/table-rows.js'

const PARAGRAPH_ELEMENTS = new Set(['p', 'h'])
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
  /** A text box stands inside a paragraph and holds paragraphs. */
  const paragraphs: ParagraphRole[] = []
  let unseen = 0

  const roleNow = ({ name, get }: Tag): ParagraphRole => {
    if (within.some((element) => INDEX_ELEMENT.test(element))) return { why: 'table of contents' }
    if (name === 'h') return { kind: 'heading' }
    if (within.some((element) => LIST_ELEMENTS.has(element))) return { kind: 'item' }
    return roleOf(get('style-name') ?? '')
  }
  const endParagraph = (): void => {
    const role = paragraphs.at(-1) ?? { kind: 'paragraph' }
    const cell = rows.cell()
    writer.end(
      cell === undefined || 'why' in role ? role : { kind: 'cell', cell },
      cell === undefined ? '\n' : '\t',
    )
  }
  const enter = (tag: Tag): void => {
    if (tag.name === 'note') notes.begin()
    if (notes.isIn()) notes.open(tag)
    else if (PARAGRAPH_ELEMENTS.has(tag.name)) {
      if (paragraphs.length > 0) endParagraph()
      paragraphs.push(roleNow(tag))
    } else if (tag.name === 'table') rows.beginTable()
    else if (tag.name === 'table-row') rows.beginRow()
    else if (tag.name === 'table-cell' || tag.name === 'covered-table-cell') rows.beginCell()
    else if (tag.name === 'line-break') writer.breakLine()
    else if (paragraphs.length > 0) writer.write(blankOf(tag) ?? '')
  }
  const leave = (name: string): void => {
    if (notes.isIn()) notes.close(name)
    else if (PARAGRAPH_ELEMENTS.has(name)) {
      endParagraph()
      paragraphs.pop()
    } else if (name === 'table') rows.endTable()
    else if (name === 'table-row') rows.endRow()
  }

  walkXml(archive, CONTENT, 'ODT', {
    open(tag) {
      if (unseen > 0 || isUnseen(tag, within.at(-1))) {
        unseen++
        return
      }
      enter(tag)
      within.push(tag.name)
    },
    close(name) {
      if (unseen > 0) {
        unseen--
        return
      }
      within.pop()
      leave(name)
    },
    text(text) {
      if (unseen > 0) return
      if (notes.isIn()) notes.text(text)
      else if (paragraphs.length > 0) writer.write(collapsed(text))
    },
  })
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

/** Gathers footnotes and endnotes, which stand in the middle of a sentence. */
function makeNotes() {
  const all: string[] = []
  let depth = 0
  let inParagraph = false
  let note = ''
  return {
    all,
    isIn: (): boolean => depth > 0,
    begin(): void {
      depth++
    },
    open(tag: Tag): void {
      if (PARAGRAPH_ELEMENTS.has(tag.name)) inParagraph = true
      else if (inParagraph) note += blankOf(tag) ?? ''
    },
    close(name: string): void {
      if (PARAGRAPH_ELEMENTS.has(name)) {
        all.push(note)
        note = ''
        inParagraph = false
      } else if (name === 'note') depth--
    },
    text(text: string): void {
      if (inParagraph) note += collapsed(text)
    },
  }
}
