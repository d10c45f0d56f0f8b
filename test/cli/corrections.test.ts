import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  align as alignDocument,
  correctionsText,
  makeRows,
  parse,
  parsePair,
} from '../../src/index.js'
import type { Document, ShownRow } from '../../src/index.js'
import { makeTestFolder } from '../folder.js'
import { ARTICLE, CHINESE, ENGLISH, OTHER } from './articles.js'
import { align } from './run.js'

/** The corrections of someone who changes the first Chinese side and confirms the rest. */
function correctionsOf(document: Document): string {
  const { en, zh, beads } = alignDocument(document)
  const rows = beads.map((bead, i): ShownRow => ({
    en: bead.en.map((n) => en[n]),
    zh: bead.zh.map((n) => zh[n]),
    state: 'confirmed',
    ...(i === 0 && { edited: { zh: '改过的。' } }),
  }))
  const sources = { en: document.en.source.text, zh: document.zh.source.text }
  return correctionsText({ level: 'sentence', inputs: [], rows: makeRows(rows, sources) })
}

const firstChinese = (tsv: string): string | undefined => tsv.split('\n')[1]?.split('\t')[1]

describe('corrections beside an input', () => {
  test('are used, reported and counted', async () => {
    const root = makeTestFolder({
      'a.txt': ARTICLE,
      'a.txt.align.json': correctionsOf(parse(ARTICLE)),
    })
    const input = join(root, 'a.txt')
    const out = join(root, 'a.tsv')
    const report = join(root, 'report.json')
    const { status, stderr } = await align([input, '-o', out, '--report', report])
    expect(status).toBe(0)
    expect(stderr).toMatch(/align: \d+ pairs? as corrected in .*a\.txt\.align\.json/)
    expect(firstChinese(readFileSync(out, 'utf8'))).toBe('改过的。')
    const written = JSON.parse(readFileSync(report, 'utf8')) as { corrected: number; pairs: number }
    expect(written.corrected).toBe(written.pairs)
    const without = await align([input, '--no-corrections'])
    expect(firstChinese(without.stdout)).not.toBe('改过的。')
    const paragraphs = await align([input, '-l', 'paragraph'])
    expect(paragraphs.stderr).toContain('not used, its pairs are sentences')
  })

  test('may be elsewhere', async () => {
    const root = makeTestFolder({ 'a.txt': ARTICLE, 'mine.json': correctionsOf(parse(ARTICLE)) })
    const { stdout } = await align([join(root, 'a.txt'), '--corrections', join(root, 'mine.json')])
    expect(firstChinese(stdout)).toBe('改过的。')
    const { status, stderr } = await align([join(root, 'a.txt'), '--corrections', join(root, 'no')])
    expect(status).toBe(1)
    expect(stderr).toContain('no: no such file')
  })

  test('of two files lie beside the English one', async () => {
    const root = makeTestFolder({
      'a.en.txt': ENGLISH,
      'a.zh.txt': CHINESE,
      'a.en.txt.align.json': correctionsOf(parsePair(ENGLISH, CHINESE)),
    })
    const { stdout } = await align(['--en', join(root, 'a.en.txt'), '--zh', join(root, 'a.zh.txt')])
    expect(firstChinese(stdout)).toBe('改过的。')
  })

  test('that are damaged are an error with a way out', async () => {
    const root = makeTestFolder({ 'a.txt': ARTICLE, 'a.txt.align.json': '{"align":' })
    const { status, stderr } = await align([join(root, 'a.txt')])
    expect(status).toBe(1)
    expect(stderr).toContain(
      'a.txt.align.json: is not whole; move it away, or leave it out with --no-corrections',
    )
  })

  test('that are no longer in the text are reported', async () => {
    const root = makeTestFolder({
      'a.txt': OTHER,
      'a.txt.align.json': correctionsOf(parse(ARTICLE)),
    })
    const { status, stderr } = await align([join(root, 'a.txt'), '-o', join(root, 'a.tsv')])
    expect(status).toBe(0)
    expect(stderr).toMatch(
      /a\.txt\.align\.json: \d+ pairs? not used, the text there has changed: '/,
    )
  })

  test('are no input', async () => {
    const root = makeTestFolder({ 'a.txt': ARTICLE, 'a.txt.align.json': '{}' })
    const { status, stderr } = await align([join(root, 'a.txt.align.json')])
    expect(status).toBe(2)
    expect(stderr).toContain('holds corrections, no text; name the document:')
  })
})

describe('in a folder', () => {
  test('corrections are used, no input, and part of what a document depends on', async () => {
    const root = makeTestFolder({
      'in/a.txt': ARTICLE,
      'in/a.txt.align.json': correctionsOf(parse(ARTICLE)),
      'in/b.txt': OTHER,
    })
    const to = [join(root, 'in'), '-o', join(root, 'out'), '-f', 'tsv']
    const first = await align(to)
    expect(first.stderr).toMatch(/^.*out: 2 documents\n/)
    expect(first.stderr).toMatch(/\d+ pairs? as corrected/)
    const written = (): string | undefined =>
      firstChinese(readFileSync(join(root, 'out/a.tsv'), 'utf8'))
    expect(written()).toBe('改过的。')
    expect((await align(to)).stderr).toContain('nothing has changed')
    const path = join(root, 'in/a.txt.align.json')
    writeFileSync(path, readFileSync(path, 'utf8').replace('改过的。', '又改过的。'))
    expect((await align(to)).stderr).toContain('1 of them unchanged')
    expect(written()).toBe('又改过的。')
    await align([...to, '--no-corrections'])
    expect(written()).not.toBe('又改过的。')
  })

  test('a damaged file of corrections stops its own document only', async () => {
    const root = makeTestFolder({
      'in/a.txt': ARTICLE,
      'in/a.txt.align.json': '',
      'in/b.txt': OTHER,
    })
    const { status, stderr } = await align([join(root, 'in'), '-o', join(root, 'out'), '-f', 'tsv'])
    expect(status).toBe(1)
    expect(stderr).toContain('1 failed')
  })
})
