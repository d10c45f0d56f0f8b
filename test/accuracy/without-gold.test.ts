import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')

/** Runs a program of this folder as if the gold were absent. */
function run(name: string) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', join(import.meta.dirname, name)],
    { cwd: ROOT, env: { ...process.env, ALIGN_GOLD: join(ROOT, 'no-gold') }, encoding: 'utf8' },
  )
  return { status, stdout, stderr }
}

describe('without the development gold', () => {
  test.each(['tune.ts', 'constants.ts', 'documents.ts', 'sentences.ts'])(
    '%s says so in one line',
    (name) => {
      expect(run(name)).toEqual({
        status: 2,
        stdout: '',
        stderr: expect.stringMatching(/^.*development gold.*\n$/) as string,
      })
    },
  )

  test.each(['report.ts', 'clauses.ts'])('%s judges the texts of the repository', (name) => {
    const { status, stdout } = run(name)
    expect(status).toBe(0)
    expect(stdout).toContain('only the own texts are judged')
    expect(stdout).toMatch(/^\| own \| .*\d/m)
  })
})
