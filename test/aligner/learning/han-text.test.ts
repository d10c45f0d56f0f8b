import { describe, expect, test } from 'vitest'
import { blank, eachRun, hanText } from '../../../src/aligner/learning/han-text.js'

const runsIn = (line: string, explained: readonly string[] = []): string[] => {
  const text = hanText(line)
  for (const string of explained) blank(text, string, 0, line.length)
  const runs: string[] = []
  eachRun(text, 0, line.length, (from, to) => runs.push(line.slice(from, to)))
  return runs
}

describe('runs of Han characters', () => {
  test.each([
    ['end at whatever is none', '佐布拉特去了Paris，买茶。', [], ['佐布拉特去了', '买茶']],
    ['have at least two characters', '茶，𠮷', [], []],
    ['count a character of two code units once', '𠮷野', [], ['𠮷野']],
    ['are cut where a word explains them', '佐布拉特去了河边', ['河边', '去'], ['佐布拉特']],
    ['lose each occurrence of a word', '妈妈妈问妈妈好不好', ['妈妈'], ['妈问', '好不好']],
  ])('%s', (_what, line, explained, runs) => {
    expect(runsIn(line, explained)).toEqual(runs)
  })
})
