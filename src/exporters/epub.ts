import { crc32 } from '#host/zip-codec'
import type { Alignment } from '../types.js'
import { utf8 } from './bytes.js'
import { codesOf } from './codes.js'
import type { Codes } from './codes.js'
import { sides } from './exporter.js'
import type { ExportOptions, Exporter } from './exporter.js'
import { passagesOf, passageText } from './passages.js'
import type { Passage } from './passages.js'
import { titleOf } from './title.js'
import { markup } from './xml.js'
import { makeZip } from './zip.js'

/** A book in both languages (EPUB 3): each paragraph above its translation, a file a chapter. */
export const epub: Exporter = {
  name: 'epub',
  extensions: ['.epub'],
  about: 'a book in both languages (EPUB 3), each paragraph above its translation',
  parts: [''],
  writes: 'bytes',
  oneSided: true,
  untranslated: true,
  evidence: false,
  dedupes: true,
  merges: false,
  codes: false,
  open: (options) => ({
    begin: () => [''],
    *document(alignment) {
      const zip = makeZip(options.date)
      const codes = codesOf(options, alignment.document)
      const passages = passagesOf(alignment)
      const title = titleOf(alignment, passages)
      const chapters = chaptersOf(alignment, passages, title.passage, title.text)
      yield [zip.add('mimetype', 'application/epub+zip', true)]
      yield [zip.add('META-INF/container.xml', CONTAINER)]
      yield [zip.add('book/style.css', STYLE)]
      yield [
        zip.add('book/package.opf', packageFile(alignment, title.text, chapters, codes, options)),
      ]
      yield [zip.add('book/nav.xhtml', navigation(chapters, codes))]
      for (const chapter of chapters)
        yield [
          zip.add(
            `book/${chapter.file}`,
            page(chapter.title, chapterBody(alignment, chapter, codes, options), codes),
          ),
        ]
      yield [zip.end()]
    },
    end: () => [''],
  }),
}

interface Chapter {
  readonly file: string
  readonly title: string
  readonly passages: readonly Passage[]
  /** Which of them are headings. */
  readonly headings: ReadonlySet<Passage>
}

/** Each heading that follows text begins a chapter; headings in a row stay together. */
function chaptersOf(
  alignment: Alignment,
  passages: readonly Passage[],
  title: Passage | undefined,
  bookTitle: string,
): Chapter[] {
  const isHeading = (passage: Passage): boolean => passage === title || passage.kind === 'heading'
  const groups: Passage[][] = [[]]
  for (const [i, passage] of passages.entries()) {
    if (i > 0 && isHeading(passage) && !isHeading(passages[i - 1])) groups.push([])
    groups[groups.length - 1].push(passage)
  }
  return groups.map((group, i) => {
    const headings = new Set(group.filter(isHeading))
    const [first] = headings
    return {
      file: `chapter-${i + 1}.xhtml`,
      title: first === undefined ? bookTitle : bothSides(alignment, first),
      passages: group,
      headings,
    }
  })
}

const bothSides = (alignment: Alignment, passage: Passage): string =>
  (['en', 'zh'] as const)
    .map((language) => passageText(alignment, passage, language))
    .filter((text) => text !== '')
    .join(' · ')

const XML = '<?xml version="1.0" encoding="UTF-8"?>\n'

const CONTAINER = `${XML}<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>\n`

const STYLE = `body { margin: 0 5%; line-height: 1.5 }
h1, h2 { line-height: 1.3; font-weight: 600; break-after: avoid; page-break-after: avoid }
p { margin: 0; text-align: start; orphans: 2; widows: 2 }
div { margin: 0 0 1em }
div.item { margin-inline-start: 1.2em }
div.quote { margin-inline: 1.5em }
p + p { margin-top: .25em }
nav ol { list-style: none; padding: 0 }
nav li { margin: .5em 0 }
`

function chapterBody(
  alignment: Alignment,
  { passages, headings, file }: Chapter,
  { source, target }: Codes,
  { direction }: ExportOptions,
): string {
  const [first, second] = sides(direction)
  const both = [
    { language: first, code: markup(source) },
    { language: second, code: markup(target) },
  ]
  const blocks = passages.map((passage) => {
    const texts = both
      .map(({ language, code }) => ({
        code,
        text: markup(passageText(alignment, passage, language)),
      }))
      .filter(({ text }) => text !== '')
    if (texts.length === 0) return ''
    const inside = (tag: string, between: string): string =>
      texts
        .map(({ code, text }) => `<${tag} lang="${code}" xml:lang="${code}">${text}</${tag}>`)
        .join(between)
    if (!headings.has(passage))
      return `<div${['item', 'quote'].includes(passage.kind) ? ` class="${passage.kind}"` : ''}>${inside('p', '')}</div>`
    const [top] = headings
    const level = passage === top && file === 'chapter-1.xhtml' ? 'h1' : 'h2'
    return `<${level}>${inside('span', '<br/>')}</${level}>`
  })
  return blocks.filter((block) => block !== '').join('\n')
}

const page = (title: string, body: string, { source }: Codes): string =>
  `${XML}<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${markup(source)}" xml:lang="${markup(source)}">
<head><title>${markup(title)}</title><link rel="stylesheet" type="text/css" href="style.css"/></head>
<body>
${body}
</body>
</html>
`

const navigation = (chapters: readonly Chapter[], codes: Codes): string =>
  page(
    'Contents · 目录',
    `<nav epub:type="toc" role="doc-toc"><h1>Contents · 目录</h1><ol>\n${chapters
      .map(({ file, title }) => `<li><a href="${file}">${markup(title)}</a></li>\n`)
      .join('')}</ol></nav>`,
    codes,
  )

function packageFile(
  alignment: Alignment,
  title: string,
  chapters: readonly Chapter[],
  { source, target }: Codes,
  { date, generator }: ExportOptions,
): string {
  const items = chapters.map(
    ({ file }, i) => `<item id="c${i + 1}" href="${file}" media-type="application/xhtml+xml"/>`,
  )
  const refs = chapters.map((_, i) => `<itemref idref="c${i + 1}"/>`)
  return `${XML}<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${markup(source)}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">${identifier(alignment)}</dc:identifier>
<dc:title>${markup(title)}</dc:title>
<dc:language>${markup(source)}</dc:language>
<dc:language>${markup(target)}</dc:language>
<meta property="dcterms:modified">${(date ?? NO_DATE).toISOString().replace(/\.\d+/, '')}</meta>
<meta name="generator" content="${markup(generator)}"/>
</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="style" href="style.css" media-type="text/css"/>
${items.join('\n')}
</manifest>
<spine>
${refs.join('\n')}
</spine>
</package>
`
}

/** EPUB requires a date. Where none is given it is always this one, so that the same input gives the same bytes. */
const NO_DATE = new Date(Date.UTC(1980, 0, 1))

/** The same for the same texts. */
function identifier({ en, zh }: Alignment): string {
  const sum = (texts: readonly { readonly text: string }[]): string =>
    texts
      .reduce((crc, { text }) => crc32(utf8(text), crc), 0)
      .toString(16)
      .padStart(8, '0')
  return `urn:align:${sum(en)}-${sum(zh)}`
}
