import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { alignCase, CASES, caseNames, LEVELS } from './cases.js'

// After a change that is meant: read the difference, then `npx vitest run test/cases.test.ts -u`.
describe.each(caseNames())('%s', (name) => {
  const levels = LEVELS.filter((level) => existsSync(join(CASES, name, `${level}.txt`)))

  test('says what must come of it', () => {
    expect(levels).not.toEqual([])
  })

  test.each(levels)('%s', async (level) => {
    await expect(alignCase(name, level)).toMatchFileSnapshot(join(CASES, name, `${level}.txt`))
  })
})
