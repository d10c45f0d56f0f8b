import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fill, makeTestFolder } from '../folder.js'
import { align } from './run.js'

/** A folder in which nothing is read. */
function makeFolder(): string {
  const folder = makeTestFolder()
  fill(folder, { 'notes.xyz': 'The kettle sings.\n\n水壶响了。\n' })
  return folder
}

describe.each([
  ['align', []],
  ['align --dry-run', ['--dry-run', '-f', 'tsv', '-o', 'out']],
  ['records', []],
  ['review', []],
  ['check', []],
] as const)('%s of a folder with nothing to read', (name, options) => {
  const command = name.split(' ').filter((word) => word !== 'align' && !word.startsWith('-'))

  test.each([
    ['en', 'in a folder it looks for .t', 'takes every file'],
    ['zh', '文件夹里只找 .t', '一律读取'],
  ])('says what it looked for and what would help, in %s', async (ui, sought, remedy) => {
    const folder = makeFolder()
    const { stderr } = await align([...command, folder, ...options, '--ui', ui])
    expect(stderr).toContain(sought)
    expect(stderr).toContain(join(folder, '*'))
    expect(stderr).toContain(remedy)
  })
})

test('the pattern that it names does help', async () => {
  const folder = makeFolder()
  expect((await align([folder])).stderr).toContain(`'${join(folder, '*')}' takes every file`)
  const { status, stdout } = await align([join(folder, '*')])
  expect(status).toBe(0)
  expect(stdout).toContain('The kettle sings.\t水壶响了。')
})

test('nothing is said where there are files, or none was a folder', async () => {
  const folder = makeTestFolder()
  fill(folder, { 'tea.txt': 'The kettle sings.\n\n水壶响了。\n', 'none.list': '' })
  expect((await align([folder])).stderr).not.toContain('in a folder')
  expect((await align(['--files-from', join(folder, 'none.list')])).stderr).not.toContain(
    'in a folder',
  )
})
