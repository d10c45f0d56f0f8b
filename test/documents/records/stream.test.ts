import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gzipSync } from 'node:zlib'
import { answerLine, answerText, MAX_TEXT_LENGTH } from '../../../src/documents/records/stream.js'
import type { StreamSettings } from '../../../src/documents/records/stream.js'

const SETTINGS: StreamSettings = { level: 'sentence', selection: {}, segmented: false }

const answer = async (
  line: string | Buffer,
  settings: Partial<StreamSettings> = {},
): Promise<unknown> => {
  const answered = await answerLine(Buffer.from(line), 7, { ...SETTINGS, ...settings })
  return answered === undefined ? undefined : JSON.parse(answerText(answered))
}

const answeredId = async (record: string): Promise<string> => {
  const answered = answerText((await answerLine(Buffer.from(record), 7, SETTINGS))!)
  return /^\{"id":(.*),"pairs":\[\],"unpaired"/.exec(answered)?.[1] ?? answered
}

const FERRY = {
  en: 'The ferry leaves at six.',
  zh: '渡船六点开。',
  shape: '1-1',
  confidence: expect.closeTo(1, 1) as number,
}

test('a text with both languages is taken apart', async () => {
  expect(await answer('{"id":"a","text":"The ferry leaves at six.\\n渡船六点开。"}')).toEqual({
    id: 'a',
    pairs: [FERRY],
    unpaired: { en: [], zh: [] },
  })
})

test('so are two texts', async () => {
  expect(await answer('{"id":"a","en":"The ferry leaves at six.","zh":"渡船六点开。"}')).toEqual({
    id: 'a',
    pairs: [FERRY],
    unpaired: { en: [], zh: [] },
  })
})

test('what has no partner is in the answer', async () => {
  expect(await answer('{"id":1,"text":"One line.\\nAnother line."}')).toMatchObject({
    pairs: [],
    unpaired: { en: ['One line.', 'Another line.'], zh: [] },
  })
})

describe('an id comes back as it is written', () => {
  test.each([
    ...['7', '0', '-0', '1.0', '1.50', '1e3', '1E+2', '1e999', '-1e-999', '0.1000000000000000055'],
    ...['12345678901234567890', '-9007199254740993', '[9007199254740993]', '{"a": [1e400, "}"]}'],
    ...[
      '"x"',
      '"\\u0041\\/\\"]"',
      '"\\ud800"',
      '"\\\\"',
      '""',
      'false',
      '{"id":{"id":1.0}}',
      '{ }',
    ],
  ])('%s', async (id) => {
    expect(await answeredId(`{"id":${id},"text":""}`)).toBe(id)
    expect(
      await answeredId(`\t{"text" : "a \\"id\\":1", "x":{"id":2} ,"\\u0069d"\t:  ${id} }\r`),
    ).toBe(id)
  })

  test('whatever JSON it is', async () => {
    const blanks = fc.constantFrom('', ' ', '\t ')
    await fc.assert(
      fc.asyncProperty(fc.json(), fc.json(), blanks, async (id, other, blank) => {
        const record = `{"a":${other},${blank}"id":${blank}${id}${blank},"text":"","b":${other}}`
        expect(await answeredId(record)).toBe(id)
      }),
    )
  })

  test('a number of any digits', async () => {
    const digits = fc.stringMatching(/^-?(?:0|[1-9]\d{0,40})(?:\.\d{1,40})?(?:[eE][+-]?\d{1,4})?$/)
    await fc.assert(
      fc.asyncProperty(digits, async (id) => {
        expect(await answeredId(`{"id":${id},"text":""}`)).toBe(id)
        expect(await answeredId(`{"id":[{"n":${id}}],"text":""}`)).toBe(`[{"n":${id}}]`)
      }),
    )
  })
})

test.each([
  ['"id"', '{"id":1,"id":2,"text":"a"}'],
  ['"text"', '{"id":1,"text":"a","text":"b"}'],
  ['"text"', '{"id":1,"text":"a","te\\u0078t":"b"}'],
])('%s twice is refused: one of the two would be lost', async (key, line) => {
  expect(await answer(line)).toMatchObject({
    error: { code: 'badRecord', message: `has ${key} twice` },
  })
})

test.each([
  ['{"id":1,"text":""}', 'no pairs: there is no text'],
  ['{"id":1,"text":"\\ud800"}', 'no pairs: there is no text'],
  ['{"id":1,"text":"One line.\\nAnother line."}', 'no pairs: there is no Chinese'],
  ['{"id":1,"text":"一行。"}', 'no pairs: there is no English'],
  ['{"id":1,"en":"","zh":"一行。"}', 'no pairs: there is no English'],
])('what is not paired is reported as of a file: %s', async (line, warning) => {
  expect(await answer(line)).toMatchObject({ warnings: [warning] })
})

test('pairs that are not wanted are reported, too', async () => {
  const line = '{"id":1,"text":"The ferry leaves at six.\\n渡船六点开。"}'
  expect(await answer(line, { selection: { shapes: ['2-1'] } })).toMatchObject({
    pairs: [],
    warnings: ['no pairs: none has a confidence and a shape that are wanted'],
  })
})

test('a name chooses the reader', async () => {
  const text = JSON.stringify('<p>The ferry leaves at six.</p><p>渡船六点开。</p>')
  expect(await answer(`{"id":1,"name":"a.html","text":${text}}`)).toMatchObject({ pairs: [FERRY] })
})

test('a blank line has no answer', async () => {
  expect(await Promise.all(['', ' ', '\t\r'].map((line) => answer(line)))).toEqual([
    undefined,
    undefined,
    undefined,
  ])
})

test.each([
  ['{"id":1', 'is not JSON'],
  ['[]', 'is not a JSON object'],
  ['null', 'is not a JSON object'],
  ['{"id":1}', 'has neither "text" nor "en" and "zh"'],
  ['{"id":1,"text":"a","en":"b"}', 'has "text" and also "en" or "zh"'],
  ['{"id":1,"en":"b"}', 'has no "zh"'],
  ['{"id":1,"text":5}', 'has a "text" that is neither a string nor {"base64": …}'],
  ['{"id":1,"text":"a","name":5}', 'has a "name" that is not a string'],
])('%s is answered with an error', async (line, message) => {
  expect(await answer(line)).toMatchObject({ error: { code: 'badRecord', message } })
})

test('a record that cannot be known by its id is known by its line', async () => {
  expect(await answer('{')).toEqual({
    id: null,
    error: { code: 'badRecord', message: 'is not JSON', line: 7 },
  })
  expect(await answer(Buffer.from([0x22, 0xff, 0x22]))).toEqual({
    id: null,
    error: { code: 'badRecord', message: 'is not UTF-8', line: 7 },
  })
})

describe('a text as the bytes of its file', () => {
  const FILE = 'The ferry leaves at six.\r\n渡船六点开。\r\n'
  const record = (bytes: Uint8Array, name = 'a.txt'): string =>
    JSON.stringify({ id: 1, name, text: { base64: Buffer.from(bytes).toString('base64') } })

  test.each<[what: string, bytes: Uint8Array]>([
    ['UTF-8 with a mark', Buffer.from(`\ufeff${FILE}`)],
    ['UTF-16', Buffer.from(`\ufeff${FILE}`, 'utf16le')],
    ['gzip', gzipSync(FILE)],
  ])('%s', async (_what, bytes) => {
    expect(await answer(record(bytes))).toEqual({
      id: 1,
      pairs: [FERRY],
      unpaired: { en: [], zh: [] },
    })
  })

  test('in two languages, with line breaks in the base64', async () => {
    const [en, zh] = FILE.split('\r\n').map((text) => ({
      base64: Buffer.from(text).toString('base64').replace(/.{20}/g, '$&\n'),
    }))
    expect(await answer(JSON.stringify({ id: 1, en, zh }))).toMatchObject({ pairs: [FERRY] })
  })

  test.each(['{"base64":"VGVh!"}', '{"base64":"VGVhI"}', '{"base64":5}', '{"text":"a"}', '[]'])(
    'which is none is refused: %s',
    async (text) => {
      expect(await answer(`{"id":1,"text":${text}}`)).toMatchObject({
        id: 1,
        error: { code: 'badRecord' },
      })
    },
  )

  test('which is damaged gives the error of a file', async () => {
    expect(await answer(record(gzipSync(FILE).subarray(0, 20)))).toMatchObject({
      error: { code: 'badContainer' },
    })
  })
})

test.each<[what: string, text: unknown]>([
  ['characters', 'a'.repeat(MAX_TEXT_LENGTH + 1)],
  ['bytes', { base64: Buffer.alloc(3 * MAX_TEXT_LENGTH + 1, 'a').toString('base64') }],
])('a record of too many %s is refused, and known by its id', async (_what, text) => {
  expect(await answer(`{"text":${JSON.stringify(text)},"id":7.0}`)).toMatchObject({
    id: 7,
    error: { code: 'tooLarge' },
  })
})
