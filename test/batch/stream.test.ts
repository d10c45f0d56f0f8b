import { expect, test } from 'vitest'
import { answerLine } from '../../src/batch/stream.js'
import type { StreamSettings } from '../../src/batch/stream.js'

const SETTINGS: StreamSettings = { level: 'sentence', selection: {}, segmented: false }

const answer = (line: string, settings: Partial<StreamSettings> = {}) =>
  answerLine(Buffer.from(line), 7, { ...SETTINGS, ...settings })

const FERRY = {
  en: 'The ferry leaves at six.',
  zh: '渡船六点开。',
  shape: '1-1',
  confidence: expect.closeTo(1, 1) as number,
}

test('a text with both languages is taken apart', () => {
  expect(answer('{"id":"a","text":"The ferry leaves at six.\\n渡船六点开。"}')).toEqual({
    id: 'a',
    pairs: [FERRY],
    unpaired: { en: [], zh: [] },
  })
})

test('so are two texts', () => {
  expect(answer('{"id":"a","en":"The ferry leaves at six.","zh":"渡船六点开。"}')).toEqual({
    id: 'a',
    pairs: [FERRY],
    unpaired: { en: [], zh: [] },
  })
})

test('what has no partner is told', () => {
  expect(answer('{"id":1,"text":"One line.\\nAnother line."}')).toMatchObject({
    pairs: [],
    unpaired: { en: ['One line.', 'Another line.'], zh: [] },
  })
})

test('an id comes back as it is, whatever it is', () => {
  for (const id of ['7', '"x"', '{"a":[1]}', 'false', '0'])
    expect(JSON.stringify(answer(`{"id":${id},"text":""}`))).toContain(`{"id":${id},`)
})

test('a name chooses the reader', () => {
  const text = JSON.stringify('<p>The ferry leaves at six.</p><p>渡船六点开。</p>')
  expect(answer(`{"id":1,"name":"a.html","text":${text}}`)).toMatchObject({ pairs: [FERRY] })
})

test('a blank line has no answer', () => {
  expect(['', ' ', '\t\r'].map((line) => answer(line))).toEqual([undefined, undefined, undefined])
})

test.each([
  ['{"id":1', 'is not JSON'],
  ['[]', 'is not a JSON object'],
  ['null', 'is not a JSON object'],
  ['{"id":1}', 'has neither "text" nor "en" and "zh"'],
  ['{"id":1,"text":"a","en":"b"}', 'has "text" and also "en" or "zh"'],
  ['{"id":1,"en":"b"}', 'has no "zh"'],
  ['{"id":1,"text":5}', 'has a "text" that is not a string'],
  ['{"id":1,"text":"a","name":5}', 'has a "name" that is not a string'],
])('%s is answered with an error', (line, message) => {
  expect(answer(line)).toMatchObject({ error: { code: 'badRecord', message } })
})

test('a record that cannot be known by its id is known by its line', () => {
  expect(answer('{')).toEqual({
    id: null,
    error: { code: 'badRecord', message: 'is not JSON', line: 7 },
  })
  expect(answerLine(Buffer.from([0x22, 0xff, 0x22]), 7, SETTINGS)).toEqual({
    id: null,
    error: { code: 'badRecord', message: 'is not UTF-8', line: 7 },
  })
})
