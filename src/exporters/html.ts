import type { Alignment, Language } from '../types.js'
import { codesOf } from './codes.js'
import type { Codes } from './codes.js'
import { sides } from './exporter.js'
import type { Direction, Exporter, ExportOptions } from './exporter.js'
import { STYLE } from './page.js'
import { passagesOf, passageText, readText } from './passages.js'
import type { Passage } from './passages.js'
import { titleOf } from './title.js'
import type { Title } from './title.js'
import { markup } from './xml.js'

/** A sheet to read and to print: both languages side by side in one file, without scripts. */
export const html: Exporter = {
  name: 'html',
  extensions: ['.html', '.htm'],
  about: 'a page to read and to print, side by side; one file without scripts',
  parts: [''],
  writes: 'text',
  oneSided: true,
  untranslated: true,
  evidence: false,
  dedupes: true,
  merges: true,
  codes: false,
  open(options) {
    let isBegun = false
    return {
      begin: () => [''],
      *document(alignment) {
        const passages = passagesOf(alignment)
        const title = titleOf(alignment, passages)
        const codes = codesOf(options, alignment.document)
        if (!isBegun) yield [head(title.text, codes, options)]
        isBegun = true
        yield [articleHead(alignment, title, codes, options)]
        for (const passage of passages)
          if (passage !== title.passage) yield [rows(alignment, passage, codes, options)]
        yield ['</table>\n</article>\n']
      },
      end: () => [
        (isBegun ? '' : head('English · 中文', codesOf(options), options)) + '</body>\n</html>\n',
      ],
    }
  },
}

const head = (title: string, { source }: Codes, { generator }: ExportOptions): string =>
  `<!DOCTYPE html>
<html lang="${markup(source)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="${markup(generator)}">
<title>${markup(title)}</title>
<style>
${STYLE}</style>
</head>
<body>
`

const NAMES: Readonly<Record<Language, string>> = { en: 'English', zh: '中文' }

function articleHead(
  alignment: Alignment,
  { text, passage }: Title,
  codes: Codes,
  { direction }: ExportOptions,
): string {
  const both = bySide(direction, codes)
  const titles =
    passage === undefined
      ? [{ code: undefined, side: text }]
      : both
          .map(({ language, code }) => ({
            code,
            side: passageText(alignment, passage, language),
          }))
          .filter(({ side }) => side !== '')
  const spans = titles.map(({ code, side }) => {
    const lang = code === undefined ? '' : ` lang="${code}"`
    const alone = titles.length === 1 ? ' class="alone"' : ''
    return `<span${lang}${alone}>${markup(side)}</span>`
  })
  const names = both.map(
    ({ language, code }) => `<th scope="col" lang="${code}">${NAMES[language]}</th>`,
  )
  return `<article>\n<h1>${spans.join(' ')}</h1>\n<table>\n<thead><tr>${names.join('')}</tr></thead>\n`
}

function rows(
  alignment: Alignment,
  { kind, beads }: Passage,
  codes: Codes,
  { direction }: ExportOptions,
): string {
  const both = bySide(direction, codes)
  const lines = beads.map((bead) =>
    both
      .map(
        ({ language, code }) =>
          `<td lang="${code}">${markup(readText(alignment, bead, language))}</td>`,
      )
      .join(''),
  )
  const name = ['heading', 'item', 'quote'].includes(kind) ? ` class="${kind}"` : ''
  return `<tbody${name}>\n${lines.map((line) => `<tr>${line}</tr>\n`).join('')}</tbody>\n`
}

/** The two languages in the order in which they stand, with their codes. */
const bySide = (
  direction: Direction | undefined,
  { source, target }: Codes,
): { language: Language; code: string }[] => {
  const [first, second] = sides(direction)
  return [
    { language: first, code: markup(source) },
    { language: second, code: markup(target) },
  ]
}
