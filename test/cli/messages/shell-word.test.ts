import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { proposed, shellWord } from '../../../src/cli/messages/shell-word.js'
import { lacks } from '../../programs.js'

const NAMES = [
  'a.txt',
  'two words.txt',
  "it's.txt",
  '$HOME `x` \\ "y".txt',
  '渡船 (1).txt',
  '*_EN.txt',
]

test.skipIf(lacks('bash'))('a shell takes a name for what it is', () => {
  const script = `printf '%s\\n' ${NAMES.map(shellWord).join(' ')}`
  expect(execFileSync('bash', ['-c', script], { encoding: 'utf8' })).toBe(`${NAMES.join('\n')}\n`)
})

test('a name that begins like an option gets its folder in front', () => {
  expect(shellWord('-n.txt')).toBe('./-n.txt')
})

test('a command that is too long to copy is not proposed', () => {
  expect(proposed('align review', 'a.txt')).toBe('align review a.txt')
  expect(proposed('align review', 'a'.repeat(500))).toBeUndefined()
})
