import { expect, test } from 'vitest'
import { nestingOf } from '../../../src/parser/entries/nesting.js'
import { parse } from '../../../src/index.js'

test.each([
  ['en: Hello', 2],
  ['a:\n  b:\n    c: text\n  d: text', 4],
  ['- - - a', 4],
  ['a: [1, [2, {b: 3}]]', 6],
  ['a: !!seq [!!seq [&x [1', 5],
  ['a: Press [\nb: Press [\nc: Press {', 2],
])('%j is nested no deeper than %i', (text, depth) => {
  expect(nestingOf(text)).toBe(depth)
})

test('many texts with a bracket that is not closed are read', () => {
  const lines = Array.from({ length: 3000 }, (_, i) => `  key${i}: Press [ and ${i}`)
  const { en, warnings } = parse(`en:\n${lines.join('\n')}\n`, { name: 'a.yaml' })
  expect(en.sentences).toHaveLength(3000)
  expect(warnings).toEqual([])
})

test.each(['{', '[', '- ', '? ', '[a, ', '{"a": ', '!!t [', '&b {'])(
  'what is nested too deeply is reported, and ends nothing: %j',
  (token) => {
    const { warnings } = parse(token.repeat(50_000), { reader: 'yaml' })
    expect(warnings.map(({ message }) => message)).toContain(
      'the YAML is nested too deeply, and nothing of it is read',
    )
  },
)
