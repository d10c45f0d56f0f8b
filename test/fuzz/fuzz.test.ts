import { expect, test, vi } from 'vitest'
import { EXPORTERS } from '../../src/exporters/index.js'
import { READERS } from '../../src/parser/readers/index.js'
import { judge } from './fault-of-case.js'
import { WHOLE } from './inputs.js'
import { makeCase } from './make-case.js'
import { CHECKED } from './well-formed.js'

// They take their time where the machine is busy.
vi.setConfig({ testTimeout: 120_000 })

/** A failure with seed 1 is tried alone by `npm run fuzz -- --case NUMBER --largest 4000`. */
const SEED = Number(process.env.SEED ?? 1)
const CASES = 200
const LARGEST = 4000

test('generated and damaged inputs are aligned or refused, and lose nothing', () => {
  const states = new Map<string, number>()
  for (let number = 0; number < CASES; number++) {
    const verdict = judge(makeCase(SEED, number, LARGEST))
    expect(verdict, `case ${number}`).not.toHaveProperty('fault')
    states.set(verdict.state, (states.get(verdict.state) ?? 0) + 1)
  }
  expect(states.get('aligned')).toBeGreaterThan(CASES / 2)
})

test('every format that is read and every one that is written is tried', () => {
  const read = WHOLE.map((input) => {
    const verdict = judge({
      what: input.name,
      inputs: [input],
      segmented: false,
      rows: undefined,
      level: 'sentence',
    })
    return 'reader' in verdict ? verdict.reader : verdict.state
  })
  expect(read).toEqual(expect.arrayContaining(READERS.map(({ name }) => name)))
  expect(CHECKED.toSorted()).toEqual(EXPORTERS.map(({ name }) => name).toSorted())
})
