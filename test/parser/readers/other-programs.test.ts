import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { align, parse } from '../../../src/index.js'
import { scoreLinks } from '../../accuracy/link-score.js'
import type { Link } from '../../accuracy/link-score.js'
import { makeSharedFolder } from '../../folder.js'
import { goldParagraphs } from '../../gold-paragraphs.js'
import { findProgram, lacks } from '../../programs.js'
import type { Program } from '../../programs.js'
import { escaped } from '../containers/make.js'

vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 })

const folder = makeSharedFolder()
const path = (name: string): string => join(folder, name)

const article = goldParagraphs('news-tea-harvest').filter(({ en, zh }) => en !== '' && zh !== '')
const texts = article.flatMap(({ en, zh }) => [en, zh])

/** The pairs of paragraphs that are found in a file. */
function linksOf(bytes: Uint8Array, name: string): Link[] {
  const { en, zh, beads } = align(parse(bytes, { name }), { level: 'paragraph' })
  return beads.map((bead) => ({
    en: bead.en.map((i) => en[i].text),
    zh: bead.zh.map((i) => zh[i].text),
  }))
}

const plain = linksOf(Buffer.from(texts.join('\n\n')), 'article.txt')

/** How far the pairs of a file are those of the same article as plain text. */
const likeness = (name: string): number =>
  scoreLinks(plain, linksOf(readFileSync(path(name)), name)).f1

/** What every format owes, and PDF, which says nothing of paragraphs. */
const LEAST = { other: 0.98, pdf: 0.95 }

function run(program: Program, ...args: readonly string[]): void {
  const { status, stderr } = spawnSync(findProgram(program)!, args, { cwd: folder })
  if (status !== 0) throw new Error(`${program} ended with ${status}: ${String(stderr)}`)
}

const page = (style: string, body: string): string =>
  `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Tea</title><style>${style}</style></head><body>${body}</body></html>`

const flow = texts.map((text) => `<p>${escaped(text)}</p>`).join('')
const table = `<table>${article.map(({ en, zh }) => `<tr><td>${escaped(en)}</td><td>${escaped(zh)}</td></tr>`).join('')}</table>`
const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`
const csv = ['"source","target"', ...article.map(({ en, zh }) => `${cell(en)},${cell(zh)}`)].join(
  '\n',
)

/** A slide for each pair, in one file of XML as LibreOffice reads it. */
const slides = (): string => {
  const space = 'urn:oasis:names:tc:opendocument:xmlns'
  const compatible = `xmlns:svg="${space}:svg-compatible:1.0"`
  const frame = (text: string, y: number): string =>
    `<draw:frame svg:x="1cm" svg:y="${y}cm" svg:width="24cm" svg:height="7cm"><draw:text-box><text:p>${escaped(text)}</text:p></draw:text-box></draw:frame>`
  return `<?xml version="1.0"?><office:document xmlns:office="${space}:office:1.0" xmlns:draw="${space}:drawing:1.0" xmlns:text="${space}:text:1.0" ${compatible} office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.presentation"><office:body><office:presentation>${article.map(({ en, zh }, i) => `<draw:page draw:name="p${i}">${frame(en, 1)}${frame(zh, 9)}</draw:page>`).join('')}</office:presentation></office:body></office:document>`
}

describe.skipIf(lacks('soffice'))(
  'what LibreOffice writes gives the pairs of the plain text:',
  () => {
    beforeAll(() => {
      writeFileSync(path('article.html'), page('', flow))
      writeFileSync(path('table.csv'), csv)
      writeFileSync(path('slides.fodp'), slides())
    })

    test.each([
      ['odt', 'article.html', '--infilter=HTML (StarWriter)'],
      ['rtf', 'article.html', '--infilter=HTML (StarWriter)'],
      ['docx', 'article.html', '--infilter=HTML (StarWriter)'],
      ['pdf', 'article.html', '--infilter=HTML (StarWriter)'],
      ['xlsx', 'table.csv', '--infilter=CSV:44,34,76'],
      ['ods', 'table.csv', '--infilter=CSV:44,34,76'],
      ['odp', 'slides.fodp'],
      ['pptx', 'slides.fodp'],
    ])('%s', (format, source, ...filter) => {
      const profile = `-env:UserInstallation=file://${path('profile')}`
      // As DOCX a page of HTML has to be told what it becomes.
      const to = format === 'docx' ? 'docx:MS Word 2007 XML' : format
      run('soffice', profile, '--headless', ...filter, '--convert-to', to, source)
      const made = source.replace(/[^.]*$/, format)
      expect(likeness(made)).toBeGreaterThanOrEqual(LEAST[format === 'pdf' ? 'pdf' : 'other'])
    })
  },
)

describe.skipIf(lacks('chromium'))(
  'what Chromium prints gives the pairs of the plain text:',
  () => {
    const head =
      '@page{size:A5;margin:18mm 14mm;@top-center{content:"Harbour Reader 港口读本"}@bottom-center{content:counter(page)}}'

    test.each([
      ['two columns', page(`${head}body{columns:2;text-align:justify;hyphens:auto}`, flow)],
      ['a table', page(`${head}td{width:50%;vertical-align:top;border:1px solid}`, table)],
      ['paragraphs that are indented', page('p{margin:0;text-indent:2em}', flow)],
    ])('%s', (name, html) => {
      const file = name.replaceAll(' ', '-')
      writeFileSync(path(`${file}.html`), html)
      const quiet = ['--headless', '--no-sandbox', '--disable-gpu']
      const profile = `--user-data-dir=${path('chromium')}`
      run(
        'chromium',
        ...quiet,
        profile,
        `--print-to-pdf=${path(`${file}.pdf`)}`,
        path(`${file}.html`),
      )
      expect(likeness(`${file}.pdf`)).toBeGreaterThanOrEqual(LEAST.pdf)
    })
  },
)

test.skipIf(lacks('po2tmx', 'po2xliff', 'xliff2po'))(
  'what translate-toolkit writes gives the pairs of the plain text: TMX, XLIFF, PO',
  () => {
    const units = article.map(
      ({ en, zh }) => `msgid ${JSON.stringify(en)}\nmsgstr ${JSON.stringify(zh)}\n`,
    )
    writeFileSync(
      path('units.po'),
      ['msgid ""\nmsgstr "Language: zh_CN\\n"\n', ...units].join('\n'),
    )
    run('po2tmx', '--progress=none', '-l', 'zh-CN', 'units.po', 'units.tmx')
    run('po2xliff', '--progress=none', 'units.po', 'units.xlf')
    run('xliff2po', '--progress=none', 'units.xlf', 'wrapped.po')
    for (const made of ['units.tmx', 'units.xlf', 'wrapped.po'])
      expect(likeness(made), made).toBeGreaterThanOrEqual(LEAST.other)
  },
)

test.skipIf(lacks('openpyxl'))('what openpyxl writes gives the pairs of the plain text', () => {
  writeFileSync(path('sheet.csv'), csv)
  const script = `import csv, openpyxl
book = openpyxl.Workbook()
for row in csv.reader(open('sheet.csv', encoding='utf-8')): book.active.append(row)
book.save('sheet.xlsx')`
  run('openpyxl', '-c', script)
  expect(likeness('sheet.xlsx')).toBeGreaterThanOrEqual(LEAST.other)
})
