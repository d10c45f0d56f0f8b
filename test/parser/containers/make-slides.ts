import { makeZip } from './make.js'

/** A shape with paragraphs. @param place `title`, `body`, `sldNum` … */
export const shape = (place: string, ...paragraphs: string[]): string =>
  `<p:sp><p:nvPr><p:ph type="${place}"/></p:nvPr><p:txBody>${paragraphs.map(slideParagraph).join('')}</p:txBody></p:sp>`

/** A paragraph in two runs; a line break for `\n`. */
const slideParagraph = (text: string): string =>
  `<a:p>${text
    .split('\n')
    .map(
      (line) => `<a:r><a:t>${line.slice(0, 1)}</a:t></a:r><a:r><a:t>${line.slice(1)}</a:t></a:r>`,
    )
    .join('<a:br/>')}</a:p>`

export const slideTable = (...rows: readonly (readonly string[])[]): string =>
  `<p:graphicFrame><a:tbl>${rows
    .map(
      (cells) =>
        `<a:tr>${cells.map((cell) => `<a:tc><a:txBody>${slideParagraph(cell)}</a:txBody></a:tc>`).join('')}</a:tr>`,
    )
    .join('')}</a:tbl></p:graphicFrame>`

const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`

interface Slide {
  readonly shapes: string
  readonly notes?: string
  readonly hidden?: boolean
}

/** A presentation whose slides are numbered from the last to the first. */
export function makePptx(slides: readonly Slide[]): Uint8Array {
  const files: Record<string, string> = {
    'ppt/presentation.xml': `<p:presentation><p:sldIdLst>${slides.map((_, i) => `<p:sldId id="${256 + i}" r:id="r${i}"/>`).join('')}</p:sldIdLst></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': `<Relationships>${slides.map((_, i) => relation(`r${i}`, 'slide', `slides/slide${slides.length - i}.xml`)).join('')}</Relationships>`,
  }
  slides.forEach(({ shapes, notes, hidden = false }, i) => {
    const number = slides.length - i
    files[`ppt/slides/slide${number}.xml`] =
      `<p:sld${hidden ? ' show="0"' : ''}><p:spTree>${shapes}</p:spTree></p:sld>`
    if (notes === undefined) return
    files[`ppt/slides/_rels/slide${number}.xml.rels`] =
      `<Relationships>${relation('n', 'notesSlide', `../notesSlides/notesSlide${number}.xml`)}</Relationships>`
    files[`ppt/notesSlides/notesSlide${number}.xml`] = `<p:notes>${notes}</p:notes>`
  })
  return makeZip(files)
}
