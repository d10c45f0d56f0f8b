import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { align, exportBytes, parse } from '../../src/index.js'
import type { Alignment } from '../../src/index.js'
import { makeTestFolder } from '../folder.js'
import { findProgram, lacks } from '../programs.js'

// Office programs take their time to start.
vi.setConfig({ testTimeout: 120_000 })

const TEXT = `# Tea on the hills

# 山上的茶

Tea grows on 15 hills. Most of them face south.

茶叶长在15座山上。大多朝南。

Photo: the author

## The harvest & the "trade"

## 采茶与“买卖”

They pick from 5:30 to noon, <slowly>.

他们从5:30采到中午，慢慢地采。
`

const alignment = align(parse(TEXT, { name: 'tea.md' }))

const pairsOf = ({ en, zh, beads }: Alignment): string[] =>
  beads.map(
    (bead) =>
      bead.en.map((i) => en[i].text).join(' ') + '|' + bead.zh.map((i) => zh[i].text).join(''),
  )

test('a Word document reads back to the same units', () => {
  const bytes = exportBytes(alignment, 'docx')
  expect(pairsOf(align(parse(bytes, { name: 'tea.docx' })))).toEqual(pairsOf(alignment))
})

test('a book reads back to the same sentences, without marks of Markdown', () => {
  const { en, zh } = align(parse(exportBytes(alignment, 'epub'), { name: 'tea.epub' }))
  const texts = (segments: Alignment['en']): string[] =>
    segments.map(({ text }) => text.replace(/^#+ /, ''))
  expect(texts(en)).toEqual(texts(alignment.en))
  expect(texts(zh)).toEqual(texts(alignment.zh))
})

test.each(['xlsx', 'docx', 'epub'])('%s is the same each time', (format) => {
  expect(exportBytes(alignment, format)).toEqual(exportBytes(alignment, format))
})

test.skipIf(lacks('soffice'))('LibreOffice opens the workbook, and text is text', () => {
  const texts = ['=1+1', '0012', '+86', '1-1', '3 < 4 & "five"']
  const source = texts.map((text) => `<tr><td>${text} tea</td><td>${text} 茶叶</td></tr>`).join('')
  const rows = align(parse(`<html><table>${source}</table></html>`, { name: 'tea.html' }))
  const csv = convert('xlsx', exportBytes(rows, 'xlsx'), 'csv:Text - txt - csv (StarCalc):9,0,76,1')
  const lines = csv.replace(/^\ufeff/, '').split('\n')
  expect(lines[0]).toBe('en\tzh\tshape\tconfidence\tsource\tid\tdoubt\tverdict\tnote')
  expect(lines.slice(1, -1).map((line) => line.split('\t').slice(0, 3))).toEqual(
    texts.map((text) => [`${text} tea`, `${text} 茶叶`, '1-1']),
  )
})

test.skipIf(lacks('soffice'))('LibreOffice opens the Word document', () => {
  const text = convert('docx', exportBytes(alignment, 'docx'), 'txt:Text (encoded):UTF8')
  for (const segment of [...alignment.en, ...alignment.zh]) expect(text).toContain(segment.text)
})

/** What LibreOffice makes of a file. */
function convert(extension: string, bytes: Uint8Array, to: string): string {
  const folder = makeTestFolder()
  const file = join(folder, `a.${extension}`)
  writeFileSync(file, bytes)
  const { status, stderr } = spawnSync(findProgram('soffice')!, [
    `-env:UserInstallation=file://${folder}/profile`,
    '--headless',
    '--convert-to',
    to,
    '--outdir',
    folder,
    file,
  ])
  expect(`${status} ${String(stderr).replace(/Warning: .*\n/g, '')}`).toBe('0 ')
  return readFileSync(join(folder, `a.${to.slice(0, 3)}`), 'utf8')
}

const EPUBCHECK = '/usr/share/java/epubcheck.jar'

test.skipIf(lacks('java') || !existsSync(EPUBCHECK))('epubcheck finds nothing', () => {
  const file = join(makeTestFolder(), 'tea.epub')
  writeFileSync(file, exportBytes(alignment, 'epub', { date: new Date('2024-09-18') }))
  const { status, stdout, stderr } = spawnSync(findProgram('java')!, ['-jar', EPUBCHECK, file], {
    encoding: 'utf8',
  })
  expect(stdout + stderr).toContain('0 fatals / 0 errors / 0 warnings')
  expect(status).toBe(0)
})
