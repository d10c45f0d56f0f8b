import { makeWriter } from '../containers/text-writer.js'
import type { Writer } from '../containers/text-writer.js'
import { walkXml } from '../containers/xml.js'
import type { Tag, XmlHandlers } from '../containers/xml.js'
import type { Archive } from '../containers/zip.js'
import { endInCell } from '../office/cell-role.js'
import {
  blankOf,
  collapsed,
  CONTENT,
  kindOf,
  refuseEncrypted,
  UNSEEN_ELEMENTS,
} from '../office/open-document.js'
import { withoutUnseen } from '../office/seen.js'
import { slideRole } from '../office/slide-role.js'
import type { SlidePlace } from '../office/slide-role.js'
import { makeTableRows } from '../office/table-rows.js'
import type { ArchiveReader } from './reader.js'

/** OpenDocument presentations: the slides in their order, each with its notes. */
export const odp: ArchiveReader = {
  takes: 'archive',
  name: 'odp',
  extensions: ['.odp', '.otp'],
  recognises: (archive) => kindOf(archive) === 'presentation',
  read(archive) {
    refuseEncrypted(archive, 'ODP')
    const writer = makeWriter()
    readSlides(archive, writer)
    return { text: writer.text(), blocks: writer.blocks, ignored: writer.ignored, warnings: [] }
  },
}

const PLACES: Readonly<Record<string, SlidePlace>> = {
  title: 'title',
  subtitle: 'title',
  header: 'edge',
  footer: 'edge',
  'date-time': 'edge',
  'page-number': 'edge',
}
/** Numbers and dates that the program fills in, descriptions of pictures and formulas. */
const FIELD_ELEMENTS = new Set(['page-number', 'date', 'time', 'title', 'desc', 'math'])

const isUnseen = ({ name }: Tag): boolean => UNSEEN_ELEMENTS.has(name) || FIELD_ELEMENTS.has(name)

function readSlides(archive: Archive, writer: Writer): void {
  const rows = makeTableRows(() => writer.blocks.length)
  const titles = new Set<string>()
  /** Styles of slides that are not shown. */
  const hidden = new Set<string>()
  let style = ''
  let isHidden = false
  let place: SlidePlace = 'body'
  /** Of the paragraph we are in. */
  let paragraph: string | undefined

  const write = (text: string): void => {
    if (paragraph === undefined) return
    paragraph += text
    writer.write(text)
  }
  const endParagraph = (): void => {
    const role = isHidden ? ({ why: 'hidden' } as const) : slideRole(place, paragraph ?? '', titles)
    endInCell(writer, role, rows.cell())
    paragraph = undefined
  }
  const ENTERING = new Map<string, (tag: Tag) => void>([
    ['style', ({ get }) => (style = get('style:name') ?? '')],
    ['drawing-page-properties', ({ get }) => get('visibility') === 'hidden' && hidden.add(style)],
    ['page', ({ get }) => (isHidden = hidden.has(get('draw:style-name') ?? ''))],
    ['frame', ({ get }) => (place = PLACES[get('presentation:class') ?? ''] ?? 'body')],
    ['p', () => (paragraph = '')],
    [
      'line-break',
      () => {
        if (paragraph !== undefined) writer.breakLine()
      },
    ],
    ['table', rows.beginTable],
    ['table-row', rows.beginRow],
    ['table-cell', rows.beginCell],
    ['covered-table-cell', rows.beginCell],
  ])
  const LEAVING = new Map<string, () => void>([
    ['p', endParagraph],
    ['frame', () => (place = 'body')],
    ['table', rows.endTable],
    ['table-row', rows.endRow],
  ])
  const handlers: XmlHandlers = {
    open(tag) {
      ENTERING.get(tag.name)?.(tag)
      if (tag.name !== 'line-break') write(blankOf(tag) ?? '')
    },
    close: (name) => LEAVING.get(name)?.(),
    text(text) {
      write(collapsed(text))
    },
  }
  walkXml(archive, CONTENT, 'ODP', withoutUnseen(isUnseen, handlers))
}
