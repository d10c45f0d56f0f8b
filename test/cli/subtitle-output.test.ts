import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { filesIn, makeTestFolder } from '../folder.js'
import { align } from './run.js'

const CUE = '1\n00:00:01,000 --> 00:00:02,500\nThe ferry leaves at six.\n渡船六点开。\n\n'

test('subtitles become bilingual subtitles', async () => {
  const folder = makeTestFolder({ 'talk.srt': CUE })
  const output = join(folder, 'talk.vtt')
  expect((await align([join(folder, 'talk.srt'), '-o', output])).status).toBe(0)
  expect(readFileSync(output, 'utf8')).toContain(
    '00:00:01.000 --> 00:00:02.500\nThe ferry leaves at six.\n渡船六点开。\n',
  )
})

test('a text without times is wrong usage, and leaves no file', async () => {
  const folder = makeTestFolder({ 'ferry.txt': 'The ferry leaves at six.\n\n渡船六点开。\n' })
  const ran = await align([join(folder, 'ferry.txt'), '-o', join(folder, 'ferry.srt')])
  expect(ran.status).toBe(2)
  expect(ran.stderr).toContain('subtitles need times, and the text has none; align .srt, .vtt')
  expect(filesIn(folder)).toEqual(['ferry.txt'])
})

test('in a folder it fails alone', async () => {
  const folder = makeTestFolder({
    'in/a.srt': CUE,
    'in/b.txt': 'The ferry leaves at six.\n\n渡船六点开。\n',
  })
  const ran = await align([join(folder, 'in'), '-f', 'srt', '-o', join(folder, 'out')])
  expect(ran.status).toBe(1)
  expect(ran.stderr).toContain('subtitles need times')
  expect(filesIn(join(folder, 'out')).filter((name) => name.endsWith('.srt'))).toHaveLength(1)
})
