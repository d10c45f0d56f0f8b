/**
 * Writes the inputs of the fixture cases that no editor writes: Word files, books, and texts in older
 * encodings. `npx tsx test/make-cases.ts`, then read the difference.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CASES } from './cases.js'
import { goldParagraphs } from './gold-paragraphs.js'
import type { GoldParagraph } from './gold-paragraphs.js'
import { makeDocx, makeEpub, escaped, paragraph, run, table } from './parser/containers/make.js'
import { column, makePdf } from './parser/containers/make-pdf.js'
import { makeOpenDocument } from './parser/containers/make-sheets.js'
import { makePptx, shape, slideTable } from './parser/containers/make-slides.js'
import { encode, utf16 } from './parser/decode/encoders.js'

function write(name: string, input: string, bytes: Uint8Array): void {
  mkdirSync(join(CASES, name), { recursive: true })
  writeFileSync(join(CASES, name, input), bytes)
}

/** Paragraphs one after the other, each followed by its translation. */
const interleaved = (paragraphs: readonly GoldParagraph[]): string[] =>
  paragraphs.flatMap(({ en, zh }) => [en, zh]).filter((text) => text !== '')

const news = goldParagraphs('news-tea-harvest')
const feature = goldParagraphs('feature-night-market')
const licence = goldParagraphs('legal-licence')
const museum = goldParagraphs('traditional-museum')
const ferry = goldParagraphs('story-ferry')

/** A mixed article with all that Word puts into one. */
const article = [
  paragraph('A Bigger Crop 1', 'TOC1'),
  ...interleaved(news.slice(0, 1)).map((text) => paragraph(text, '1')),
  paragraph(''),
  ...interleaved(news.slice(1, 4)).map((text) => paragraph(text)),
  // A paragraph and its translation under one another, with Shift and Enter.
  paragraph(interleaved(news.slice(4, 5)).join('\n')),
  `<w:p>${run(news[5].en)}<w:del><w:r><w:delText>This was deleted.</w:delText></w:r></w:del><w:r><w:footnoteReference w:id="1"/></w:r></w:p>`,
  paragraph(news[5].zh),
  // The table in the article has a row of its own for each year.
  table(
    ['Year', '年份', 'Income', '收入'],
    ['Last year: 110,000 yuan', '去年：11万元', '110', '110'],
    ['This year: 128,000 yuan so far', '今年：目前已达12.8万元', '128', '128'],
  ),
  ...interleaved(news.slice(6)).map((text) => paragraph(text)),
]
write('docx-mixed', 'input.docx', makeDocx(article.join('')))

/** A contract in two columns, as lawyers like it: a clause a row, some of several paragraphs. */
const clauses = licence.filter(({ en, zh }) => en !== '' || zh !== '')
const [title, ...rest] = clauses
const contract = table(
  ['English', '中文'],
  [title.en, title.zh],
  ...rest.slice(0, 5).map(({ en, zh }) => [en, zh]),
  ['', ''],
  [
    rest
      .slice(5, 9)
      .map(({ en }) => en)
      .join('\n'),
    rest
      .slice(5, 9)
      .map(({ zh }) => zh)
      .join('\n'),
  ],
  ...rest.slice(9, 14).map(({ en, zh }) => [en, zh]),
)
write('docx-two-columns', 'input.docx', makeDocx(contract))

const page = (paragraphs: readonly GoldParagraph[]): string =>
  paragraphs
    .flatMap(({ en, zh, role }) => {
      const name = role === 'heading' ? 'h1' : 'p'
      return [en, zh]
        .filter((text) => text !== '')
        .map((text) => `<${name}>${escaped(text)}</${name}>`)
    })
    .join('\n')
const contents = '<nav><h1>Contents</h1><ol><li><a href="page%202.xhtml">一</a></li></ol></nav>'
const [first, second] = [ferry.slice(0, 8), ferry.slice(8, 14)]
write(
  'epub-story',
  'input.epub',
  makeEpub([
    contents,
    page(first),
    `${page(second)}<p>&#160;</p><p>*&nbsp;&nbsp;*&nbsp;&nbsp;*</p>`,
  ]),
)

const rivals = feature.slice(1, 4)
write(
  'pptx-night-market',
  'input.pptx',
  makePptx([
    { shapes: shape('ctrTitle', interleaved(feature.slice(0, 1)).join('\n')) },
    {
      shapes:
        shape('title', interleaved(feature.slice(0, 1)).join('\n')) +
        rivals.map(({ en, zh }) => shape('body', en, zh)).join('') +
        shape('sldNum', '2'),
      notes: shape('body', ...interleaved(feature.slice(4, 5))),
    },
    {
      shapes: slideTable(['English', '中文'], ...feature.slice(5, 8).map(({ en, zh }) => [en, zh])),
    },
  ]),
)

/** A magazine: a title above two columns, a running head and the page's number. */
const columns = [36, 220].map((x) => ({ x, width: 164 }))
const lines = column(interleaved(feature.slice(1, 13)), { x: 0, y: 0, width: 164 })
let filled = 0
const magazine = [150, 60].map((y, i) => [
  { text: 'Harbour Reader 港口读本', x: 120, y: 30, size: 8 },
  { text: String(i + 11), x: 204, y: 570, size: 8 },
  ...(i === 0 ? interleaved(feature.slice(0, 1)) : []).map((text, line) => ({
    text,
    x: 36,
    y: 70 + 28 * line,
    size: 16,
  })),
  ...columns.flatMap(({ x }) => {
    const [top, room] = [lines[filled]?.y ?? 0, 540 - y]
    const own = lines.slice(filled).filter((line) => line.y - top <= room)
    filled += own.length
    return own.map((line) => ({ ...line, x, y: line.y - top + y }))
  }),
])
write('pdf-night-market', 'input.pdf', makePdf(magazine))

/** A contract in two columns of a table, whose rows have no lines around them. */
let top = 60
const rows = licence
  .filter(({ en, zh }) => en !== '' && zh !== '')
  .slice(0, 12)
  .flatMap(({ en, zh }) => {
    const cells = [en, zh].map((text, i) => column([text], { x: 36 + 180 * i, y: top, width: 160 }))
    top = Math.max(...cells.flat().map(({ y }) => y)) + 20
    return cells.flat()
  })
write(
  'pdf-licence',
  'input.pdf',
  makePdf([
    rows.filter(({ y }) => y <= 540),
    rows.filter(({ y }) => y > 540).map((line) => ({ ...line, y: line.y - 490 })),
  ]),
)

const slideOf = ({ en, zh }: GoldParagraph): string =>
  `<draw:page><draw:frame presentation:class="title"><draw:text-box><text:p>Harbour 港口</text:p></draw:text-box></draw:frame>${[en, zh].map((text) => `<draw:frame presentation:class="outline"><draw:text-box><text:p>${escaped(text)}</text:p></draw:text-box></draw:frame>`).join('')}</draw:page>`
write(
  'odp-night-market',
  'input.odp',
  makeOpenDocument('presentation', rivals.map(slideOf).join('')),
)

write(
  'encoding-gb18030',
  'input.txt',
  encode(interleaved(feature.slice(0, 6)).join('\r\n'), 'gb18030'),
)
write(
  'encoding-big5',
  'input.txt',
  encode(`${interleaved(museum.slice(0, 9)).join('\n\n')}\n`, 'big5'),
)
// Without a byte order mark, and with lone carriage returns.
write('encoding-utf16', 'input.txt', utf16(interleaved(news.slice(2, 6)).join('\r'), 'le'))
