import { expect, test } from 'vitest'
import { inspect, parse, parsePair } from '../../src/index.js'

const EN = 'The river rose in the night, and nobody slept.'
const ZH = '河水夜里涨了，谁也没睡着。'

const interleaved = `---\ntitle: River\n---\n\n# The river\n\n# 河\n\n${EN}\n\n${ZH}\n`

test('counts what is there in each language, by kind', () => {
  const [{ sides, encoding, lines }] = inspect(parse(interleaved, { name: 'a.md' })).files
  expect(sides.en).toEqual({
    paragraphs: 2,
    sentences: 2,
    characters: '# The river'.length + EN.length,
    kinds: { heading: 1, paragraph: 1 },
  })
  expect(sides.zh).toMatchObject({ paragraphs: 2, sentences: 2 })
  expect({ encoding, lines }).toEqual({ encoding: 'string', lines: 11 })
})

test('gives the lines of each section', () => {
  expect(inspect(parse(interleaved, { name: 'a.md' })).sections).toEqual([
    { layout: 'interleaved', first: 'en', lines: { first: 5, last: 11 }, en: 2, zh: 2 },
  ])
})

test('shows what was left out, why and where', () => {
  const [{ ignored }] = inspect(parse(interleaved, { name: 'a.md' })).files
  expect(ignored).toEqual([
    {
      why: 'front matter',
      spans: 1,
      characters: 20,
      examples: [{ line: 1, text: '---\ntitle: River\n---' }],
    },
  ])
})

test('keeps two files apart', () => {
  const { files, sections } = inspect(parsePair(`${EN}\n`, `${ZH}\n${ZH}\n`))
  expect(files.map(({ languages, lines }) => ({ languages, lines }))).toEqual([
    { languages: ['en'], lines: 1 },
    { languages: ['zh'], lines: 2 },
  ])
  expect(sections).toEqual([{ layout: 'two files', en: 1, zh: 2 }])
})

test.each(['', '\n', '42'])('finds nothing in %j', (text) => {
  const { files, sections } = inspect(parse(text))
  expect(files[0].sides).toMatchObject({ en: { paragraphs: 0 }, zh: { paragraphs: 0 } })
  expect(sections).toEqual([])
})
