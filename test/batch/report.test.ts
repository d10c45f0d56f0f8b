import { expect, test } from 'vitest'
import type { Outcome } from '../../src/batch/outcome.js'
import { makeReporter, reportJson } from '../../src/batch/report.js'
import { NOTHING, plus, quality } from '../../src/alignment/tally.js'
import type { Tally } from '../../src/alignment/tally.js'

const tally = (pairs: number, confidence: number, unpaired = 0): Tally => ({
  ...NOTHING,
  pairs,
  shapes: { '1-1': pairs },
  unpaired: { en: unpaired, zh: 0 },
  confidence: pairs * confidence,
})

const done = (name: string, what: Tally, warnings: readonly string[] = []): Outcome => ({
  job: { inputs: { mixed: name }, stem: name },
  state: 'done',
  tally: what,
  warnings,
  learned: [],
})

test('tallies add up', () => {
  const sum = plus({ ...tally(3, 0.5), shapes: { '1-1': 1, '2-1': 2 } }, tally(1, 1, 4))
  expect(sum).toMatchObject({
    pairs: 4,
    shapes: { '1-1': 2, '2-1': 2 },
    unpaired: { en: 4, zh: 0 },
  })
  expect(sum.confidence).toBe(2.5)
})

test('a document is the better the more of it is in pairs and the surer they are', () => {
  expect(quality(tally(10, 1))).toBe(1)
  expect(quality(tally(10, 0.5))).toBe(0.5)
  expect(quality(tally(10, 1, 20))).toBe(0.5)
  expect(quality(NOTHING)).toBe(0)
})

test('the worst come first, twenty of them', () => {
  const reporter = makeReporter([])
  for (let i = 0; i < 200; i++) reporter.add(done(`${i}`, tally(10, ((i * 37) % 200) / 200)))
  const { worst } = reporter.report()
  expect(worst.map((one) => one.quality)).toEqual(
    Array.from({ length: 20 }, (_, i) => expect.closeTo(i / 200) as number),
  )
})

test('every document that was aligned is graded, in order', () => {
  const reporter = makeReporter([])
  reporter.add(done('good', tally(10, 1)))
  reporter.add({ ...done('bad', tally(10, 1, 20)), state: 'unchanged' } as Outcome)
  const { graded } = JSON.parse(reportJson(reporter.report(), {})) as { graded: unknown }
  expect(graded).toEqual([
    { inputs: ['good'], quality: 1, pairs: 10, doubtful: 0, unpaired: 0 },
    { inputs: ['bad'], quality: 0.5, pairs: 10, doubtful: 0, unpaired: 20 },
  ])
})

test('what becomes of documents is counted, what failed is named', () => {
  const failure = { inputs: ['bad'], code: 'binary', message: 'is not text' } as const
  const reporter = makeReporter([failure])
  const job = { inputs: { mixed: 'x' }, stem: 'x' }
  reporter.add({ job, state: 'failed', failure })
  reporter.add({ job, state: 'left' })
  reporter.add(done('empty', NOTHING, ['strange']))
  const report = reporter.report()
  expect(report.documents).toEqual({ done: 1, unchanged: 0, failed: 2, left: 1, withoutPairs: 1 })
  expect(report.failures).toEqual([failure, failure])
  expect(report.warnings).toEqual([{ inputs: ['empty'], message: 'strange' }])
})

test('all remarks are counted, and the first thousand are kept', () => {
  const reporter = makeReporter([])
  for (let i = 0; i < 1500; i++) reporter.add(done(`${i}`, tally(1, 1), ['strange']))
  const report = reporter.report()
  expect([report.warnings.length, report.warningCount]).toEqual([1000, 1500])
  expect(JSON.parse(reportJson(report, {}))).toMatchObject({ warningCount: 1500 })
})

test('a million warnings are not kept', () => {
  const reporter = makeReporter([])
  for (let i = 0; i < 1100; i++) reporter.add(done('x', NOTHING, ['again']))
  expect(reporter.report().warnings).toHaveLength(1000)
})

test('the report is JSON, its numbers as rounded as they are known', () => {
  const reporter = makeReporter([])
  reporter.add(done('a', tally(3, 1 / 3)))
  expect(JSON.parse(reportJson(reporter.report(), { output: 'out' }))).toMatchObject({
    version: 1,
    output: 'out',
    meanConfidence: 0.3333,
    worst: [{ inputs: ['a'], quality: 0.3333 }],
  })
})
