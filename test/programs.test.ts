import { spawnSync } from 'node:child_process'
import { chmodSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { makeTestFolder } from './folder.js'
import { findProgram, missingPrograms, PROGRAM_NAMES, skippedLine } from './programs.js'

vi.setConfig({ testTimeout: 120_000 })

const ROOT = join(import.meta.dirname, '..')

/** A folder with a program in it, as text of a shell script. */
function folderWith(name: string, script: string, mode = 0o755): string {
  const folder = makeTestFolder({ [name]: `#!/bin/sh\n${script}\n` })
  chmodSync(join(folder, name), mode)
  return folder
}

describe('a program is found', () => {
  test('by its file', () => {
    const folder = folderWith('awk', 'exit 1')
    expect(findProgram('awk', `/nowhere:${folder}`)).toBe(join(folder, 'awk'))
  })

  test('by what it prints, where that matters', () => {
    const folder = folderWith('parallel', 'echo GNU parallel 20240222')
    expect(findProgram('parallel', folder)).toBe(join(folder, 'parallel'))
  })
})

describe('a program is missing', () => {
  test('all of them, where PATH is empty', () => {
    expect(missingPrograms(PROGRAM_NAMES, '')).toEqual(PROGRAM_NAMES)
  })

  test.each([
    ['that may not be run', folderWith, 'awk', 'exit 0', 0o644],
    ['that is another of its name', folderWith, 'parallel', 'echo moreutils', 0o755],
    ['that does not work', folderWith, 'jq', 'exit 127', 0o755],
  ] as const)('one %s', (_what, make, name, script, mode) => {
    expect(findProgram(name, make(name, script, mode))).toBeUndefined()
  })

  test('a folder of its name', () => {
    expect(findProgram('awk', makeTestFolder({ 'awk/file': '' }))).toBeUndefined()
  })
})

test('tests that start outside programs look for them first', () => {
  const START = /\b(?:spawn|spawnSync|execFile|execFileSync|run)\(\s*['"]([\w-]+)['"]|\bbash\(/g
  const careless = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts') || name === 'cli/ssh-server.ts')
    .map((name) => ({ name, text: readFileSync(join(import.meta.dirname, name), 'utf8') }))
    .filter(({ text }) =>
      [...text.matchAll(START)].some(([, program = 'bash']) =>
        PROGRAM_NAMES.some((name) => name === program),
      ),
    )
    .filter(({ text }) => !/from '(?:\.\.?\/)+programs\.js'/.test(text))
    .map(({ name }) => name)
  expect(careless).toEqual([])
})

test('without any program the suites that use them pass, and say what is missing', () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      join(ROOT, 'node_modules/vitest/vitest.mjs'),
      'run',
      'test/accuracy/evaluate.test.ts',
      'test/cli/one-document.test.ts',
      'test/cli/parallel.test.ts',
      'test/packed.test.ts',
      'test/readme-batch.test.ts',
    ],
    { cwd: ROOT, encoding: 'utf8', env: { PATH: '', NO_COLOR: '1' } },
  )
  const said = stdout + stderr
  for (const name of PROGRAM_NAMES) expect(said).toContain(`${skippedLine(name)}\n`)
  expect(said).not.toContain('ENOENT')
  expect(status, said).toBe(0)
})
