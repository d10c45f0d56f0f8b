import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { makeTestFolder } from '../folder.js'
import { align } from './run.js'

const NAMES = ['Anna', 'Peter', 'Maria', 'Thomas', 'Julia', 'Simon', 'Nora']
const CHINESE_NAMES = ['安娜', '彼得', '玛丽亚', '托马斯', '朱莉娅', '西蒙', '诺拉']

/** More than is taken as a whole. Without ids but for one. */
const UNITS = Array.from({ length: 13_000 }, (_, i) => {
  const n = i % NAMES.length
  const id = i === 12_000 ? ' tuid="50000"' : ''
  return `<tu${id}><tuv xml:lang="en-US"><seg>${NAMES[n]} opened box ${i} in the harbour office. It held ${i + 3} letters.</seg></tuv><tuv xml:lang="zh-CN"><seg>${CHINESE_NAMES[n]}在港口办公室打开了${i}号箱子。里面有${i + 3}封信。</seg></tuv></tu>`
})
UNITS[11_500] = '<tu><tuv xml:lang="en-US"><seg>Not closed.<tuv xml:lang="zh-CN"/></tu>'

const text = `<tmx version="1.4"><header creationtool="x" srclang="en-US"/><body>\n${UNITS.join('\n')}\n</body></tmx>`
const FILES = { 'big.tmx': text }

const column = (table: string, ...numbers: number[]): string[] =>
  table.split('\n').map((line) => numbers.map((n) => line.split('\t')[n]).join('\t'))

describe('a large memory is aligned stretch by stretch', () => {
  test('into the pairs that it gives as a whole, in order', { timeout: 120_000 }, async () => {
    const path = join(makeTestFolder(FILES), 'big.tmx')
    const parts = await align([path, '-f', 'tsv'])
    // An encoding that is named has the file decoded at once.
    const whole = await align([path, '-f', 'tsv', '--encoding', 'utf-8'])
    expect(parts.status).toBe(0)
    expect(column(parts.stdout, 0, 1, 2, 4, 5)).toEqual(column(whole.stdout, 0, 1, 2, 4, 5))
    expect(parts.stderr).toBe(whole.stderr)
    expect(parts.stderr).toContain('a damaged unit is left out: line 11502: ')
    const ids = column(parts.stdout, 5).slice(1, -1)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('into a memory, with a report', { timeout: 120_000 }, async () => {
    const folder = makeTestFolder(FILES)
    const path = join(folder, 'big.tmx')
    const [memory, report] = [join(folder, 'out.tmx'), join(folder, 'report.json')]
    const { status, stderr } = await align([path, '-o', memory, '--report', report, '--dedupe'])
    expect(status).toBe(0)
    expect(stderr).toMatch(/out\.tmx: 25,998 pairs/)
    expect(readFileSync(memory, 'utf8').match(/<tu /g)).toHaveLength(25_998)
    const { graded } = JSON.parse(readFileSync(report, 'utf8')) as { graded: object[] }
    expect(graded).toMatchObject([{ inputs: [path], pairs: 25_998 }])
  })
})
