import { describe, expect, test } from 'vitest'
import { KINDS } from './index.js'
import { judge } from './kind.js'

describe.each(KINDS.map((kind) => [kind.name, kind] as const))('%s', (_, { inputs }) => {
  test('is shown by ten inputs at least', () => {
    expect(inputs.length).toBeGreaterThanOrEqual(10)
  })

  test.each(inputs.map((input, i) => [i + 1, input] as const))('input %i', (_, input) => {
    expect(judge(input)).toEqual({ wrong: [], missing: [] })
  })
})
