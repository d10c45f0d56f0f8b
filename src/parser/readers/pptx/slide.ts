import type { Writer } from '../../containers/text-writer.js'
import { walkXml } from '../../containers/xml.js'
import type { Tag, XmlHandlers } from '../../containers/xml.js'
import type { Archive } from '../../containers/zip.js'
import { endInCell } from '../../office/cell-role.js'
import { withoutUnseen } from '../../office/seen.js'
import { slideRole } from '../../office/slide-role.js'
import type { SlidePlace } from '../../office/slide-role.js'
import type { TableRows } from '../../office/table-rows.js'

/** What a presentation writes to. */
export interface Slides {
  readonly writer: Writer
  readonly rows: TableRows
  /** Titles of the slides so far. */
  readonly titles: Set<string>
  readonly isHidden: boolean
}

/** Numbers and dates that the program fills in, and shapes for older programs. */
const UNSEEN_ELEMENTS = new Set(['fld', 'Fallback'])
const TITLE_PLACES = new Set(['title', 'ctrTitle', 'subTitle'])
/** What stands at the edge of a slide. */
const EDGE_PLACES = new Set(['ftr', 'hdr', 'dt', 'sldNum'])

/** @returns whether the slide is hidden */
export function readSlide(archive: Archive, path: string, slides: Slides): boolean {
  const { writer, rows } = slides
  let isHidden = slides.isHidden
  let inText = false
  /** For what the shape that we are in is a place. */
  let place = ''
  let paragraph = ''

  const ENTERING = new Map<string, (tag: Tag) => void>([
    ['sld', ({ get }) => (isHidden ||= get('show') === '0' || get('show') === 'false')],
    ['sp', () => (place = '')],
    ['ph', ({ get }) => (place = get('type') ?? '')],
    ['t', () => (inText = true)],
    ['br', writer.breakLine],
    ['tbl', rows.beginTable],
    ['tr', rows.beginRow],
    ['tc', rows.beginCell],
  ])
  const endParagraph = (): void => {
    const role = isHidden
      ? ({ why: 'hidden' } as const)
      : slideRole(placeOf(place), paragraph, slides.titles)
    endInCell(writer, role, rows.cell())
    paragraph = ''
  }
  const LEAVING = new Map<string, () => void>([
    ['p', endParagraph],
    ['t', () => (inText = false)],
    ['sp', () => (place = '')],
    ['tbl', rows.endTable],
    ['tr', rows.endRow],
  ])
  const handlers: XmlHandlers = {
    open: (tag) => ENTERING.get(tag.name)?.(tag),
    close: (name) => LEAVING.get(name)?.(),
    text(text) {
      if (!inText) return
      paragraph += text
      writer.write(text)
    },
  }
  const isUnseen = ({ name }: Tag): boolean => UNSEEN_ELEMENTS.has(name)
  walkXml(archive, path, 'PPTX', withoutUnseen(isUnseen, handlers))
  return isHidden
}

const placeOf = (place: string): SlidePlace =>
  EDGE_PLACES.has(place) ? 'edge' : TITLE_PLACES.has(place) ? 'title' : 'body'
