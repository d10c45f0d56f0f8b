import fc from 'fast-check'
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { isOwnWork, signLearned } from '../../src/files/author.js'
import { align, exportText, exporters, glossaryText, parse } from '../../src/index.js'
import { ARTICLE } from '../cli/articles.js'
import { makeTestFolder } from '../folder.js'

const alignment = align(parse(ARTICLE))

function isOwn(name: string, content: string | Uint8Array): boolean {
  return isOwnWork(join(makeTestFolder({ [name]: content }), name))
}

/** Formats that show which program wrote them. */
const KNOWN = ['tsv', 'csv', 'tmx', 'json', 'jsonl', 'pairs', 'beads', 'html'] as const

/** Formats that say nothing of their author. */
const ANYBODYS = ['moses', 'text', 'markdown'] as const

describe.each(KNOWN)('%s', (format) => {
  const [extension] = exporters[format].extensions
  const name = `a${extension}`

  test('is known when it was written here, zipped or not, merged or not', () => {
    for (const merged of [false, true]) {
      const text = exportText(alignment, format, { merged })
      expect(isOwn(name, text)).toBe(true)
      expect(isOwn(`${name}.gz`, gzipSync(text))).toBe(true)
    }
  })

  test('is known by its beginning when it is long', () => {
    const beads = Array.from({ length: 2000 }, () => alignment.beads[0])
    expect(isOwn(name, exportText({ ...alignment, beads }, format))).toBe(true)
  })

  test('is not taken for ours when any line goes before', () => {
    expect(isOwn(name, `mine\n${exportText(alignment, format)}`)).toBe(false)
  })
})

test('a table from before there was a column of doubts is ours', () => {
  const lines = exportText(alignment, 'tsv').split('\n')
  const old = lines.map((line) => line.split('\t').slice(0, 6).join('\t')).join('\n')
  expect(isOwn('a.tsv', old)).toBe(true)
  expect(isOwn('a.tsv', old.slice(old.indexOf('\n') + 1))).toBe(true)
  expect(isOwn('a.csv', old.replaceAll('\t', ',').replaceAll('\n', '\r\n'))).toBe(true)
})

test('reasons to doubt are part of a table of ours', () => {
  const [first, ...rest] = alignment.beads
  const doubts = ['numbers differ', 'few shared words'] as const
  const doubtful = { ...alignment, beads: [{ ...first, doubts }, ...rest] }
  for (const header of [true, false])
    expect(isOwn('a.tsv', exportText(doubtful, 'tsv', { header }))).toBe(true)
  expect(isOwn('a.csv', exportText(doubtful, 'csv'))).toBe(true)
})

test.each(ANYBODYS)('%s may be anybody’s', (format) => {
  const [extension = ''] = exporters[format].extensions
  expect(isOwn(`a${extension}`, 'The ferry leaves at six.\n')).toBe(false)
})

describe('a memory', () => {
  const memory = exportText(alignment, 'tmx')
  test.each([
    ['of another tool', memory.replace('creationtool="align"', 'creationtool="OmegaT"')],
    ['of a tool with a like name', memory.replace('"align"', '"align-o-matic"')],
    ['that names us in a comment', memory.replace(/<header[^]*?<\/header>/, '<!-- $& -->')],
    ['with a unit that somebody changed', memory.replace('<tuv', '<tuv changeid="me"')],
    ['with units that were added', memory.replace('<tu tuid="1"', '<tu tuid="align-add-0"')],
  ])('%s is not ours', (_, text) => {
    expect(isOwn('a.tmx', text)).toBe(false)
  })

  test('is looked at as a whole', () => {
    const unit = /<tu [^]*<\/tu>\n/.exec(memory)![0]
    for (const size of [100, 1000, 4000]) {
      const long = memory.replace('</body>', `${unit.repeat(size)}</body>`)
      expect(isOwn('a.tmx', long)).toBe(true)
      const last = long.lastIndexOf('<tu ')
      const changed = `${long.slice(0, last)}<tu changedate="2025"${long.slice(last + 3)}`
      expect(isOwn('a.tmx', changed)).toBe(false)
    }
  })
})

describe('a list of learned terms', () => {
  const list = signLearned(glossaryText([{ en: 'ferry', zh: '渡船' }]))
  test('is ours until it is corrected', () => {
    expect(isOwn('learned.tsv', list)).toBe(true)
    expect(isOwn('learned.tsv', list.replace('渡船', '渡轮'))).toBe(false)
    expect(isOwn('learned.tsv', glossaryText([{ en: 'ferry', zh: '渡船' }]))).toBe(false)
  })
})

test('a file of corrections and a workbook belong to people', () => {
  expect(isOwn('a.align.json', exportText(alignment, 'json'))).toBe(false)
  expect(isOwn('a.xlsx', exportText(alignment, 'tsv'))).toBe(false)
})

test('an empty file may be replaced; a link is the user’s', () => {
  const folder = makeTestFolder({ empty: '', 'a.tsv': exportText(alignment, 'tsv') })
  symlinkSync('a.tsv', join(folder, 'link.tsv'))
  expect(['empty', 'a.tsv', 'link.tsv', 'none'].map((it) => isOwnWork(join(folder, it)))).toEqual([
    true,
    true,
    false,
    false,
  ])
})

test('nothing that somebody may have written is taken for ours', () => {
  const folder = makeTestFolder()
  const path = join(folder, 'x')
  const line = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.string(), { minLength: 2, maxLength: 7 }).map((cells) => cells.join('\t')),
    fc.json(),
    fc.constantFrom('[0]:[0]', '[0,1]:[0]:0.123456', 'en\tzh', 'en\tzh\tshape', '<tmx>'),
  )
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), (lines) => {
      writeFileSync(path, `${lines.join('\n')}\n`)
      expect(isOwnWork(path), readFileSync(path, 'utf8')).toBe(
        // An empty list is what a merge of nothing writes.
        /^\s*\[\s*\]\s*$/.test(lines.join('\n')),
      )
    }),
    { numRuns: 300 },
  )
})
