import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { filesIn, makeTestFolder } from '../folder.js'
import { align } from './run.js'

const TEXT = 'The ferry leaves at six.\n\n渡船六点开。\n'

const sheetOf = (bytes: Uint8Array): string =>
  Buffer.from(unzipSync(bytes)['xl/worksheets/sheet1.xml']).toString()

test('a format of bytes is chosen by the name of the output', async () => {
  const folder = makeTestFolder({ 'ferry.txt': TEXT })
  const output = join(folder, 'ferry.xlsx')
  expect((await align([join(folder, 'ferry.txt'), '-o', output])).status).toBe(0)
  expect(sheetOf(readFileSync(output))).toContain('渡船六点开。')
})

test('it goes to a pipe, and is nothing for a terminal', async () => {
  const piped = await align(['-', '-f', 'docx'], { stdin: TEXT })
  expect([piped.status, piped.stdout.slice(0, 2)]).toEqual([0, 'PK'])
  const shown = await align(['-', '-f', 'docx'], { stdin: TEXT, terminal: true })
  expect([shown.status, shown.stdout]).toEqual([2, ''])
  expect(shown.stderr).toContain('docx is nothing for a terminal; name a file with --output')
})

test('workbooks merge, Word documents and books do not', async () => {
  const folder = makeTestFolder({ 'in/a.txt': TEXT, 'in/b.txt': TEXT })
  const output = join(folder, 'all.xlsx')
  expect((await align([join(folder, 'in'), '--merge', '-o', output])).status).toBe(0)
  const sheet = sheetOf(readFileSync(output))
  for (const id of ['1.1', '2.1']) expect(sheet).toContain(`>${id}</t>`)
  const refused = await align([join(folder, 'in'), '--merge', '-o', join(folder, 'all.epub')])
  expect(refused.status).toBe(2)
  expect(refused.stderr).toContain('several documents cannot go into one output as epub')
})

test('a folder becomes a folder of them, the same bytes each time', async () => {
  const folder = makeTestFolder({ 'in/a.txt': TEXT, 'in/b.txt': TEXT })
  for (const out of ['one', 'two'])
    expect((await align([join(folder, 'in'), '-f', 'epub', '-o', join(folder, out)])).status).toBe(
      0,
    )
  const names = filesIn(join(folder, 'one')).filter((name) => name.endsWith('.epub'))
  expect(names).toHaveLength(2)
  for (const name of names)
    expect(readFileSync(join(folder, 'one', name))).toEqual(readFileSync(join(folder, 'two', name)))
})
