import { expect, test } from 'vitest'
import { JOINTS } from '../../../src/aligner/clauses/joints.js'

/** Evidence against a cut at the vertical bar. */
function against(marked: string, english = 'They went home.'): string[] {
  const [before, after] = marked.split('，|')
  return JOINTS.filter(({ holds }) => holds(before, after, english)).map(({ name }) => name)
}

test.each([
  ['两市于2009年签署了合作意向书，|学生在国外学习', []],
  ['座谈会上，|双方介绍了情况', ['after a few characters', 'after an opener']],
  ['结好18年来，|两区多次互访', ['after a short clause', 'after an opener']],
  ['令人十分伤心的是，|疫情还会持续', ['after a short clause', 'after an opener']],
  ['在南部的几座高山村庄，|茶农已经开工', ['after a setting']],
  ['虽然两座城市相距八千公里，|人们却很亲近', ['after a condition']],
  ['那位年轻的售票员说，|今天停航', ['after who says it']],
  ['船在江心停了很久很久，|就再也没有开动', ['before a consequence']],
])('%s: %j', (marked, names) => {
  expect(against(marked)).toEqual(names)
})

test('speech that begins in Chinese only speaks against a cut', () => {
  const marked = '那位年轻的售票员大声地喊道，|“今天停航”'
  expect(against(marked)).toContain('speech begins in Chinese only')
  expect(against(marked, '"No ferry today."')).not.toContain('speech begins in Chinese only')
})
