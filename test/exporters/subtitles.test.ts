import { expect, test } from 'vitest'
import { align, exportText, parse, parsePair } from '../../src/index.js'
import type { Alignment } from '../../src/index.js'

const cue = (number: number, time: string, ...lines: string[]): string =>
  [number, time, ...lines, '', ''].join('\n')

const MIXED =
  cue(1, '00:00:01,000 --> 00:00:02,500', 'Good morning, everyone.', '大家早上好。') +
  cue(
    2,
    '00:00:03,000 --> 00:00:05,000',
    'Last week we talked about the Sun.',
    '上周我们讲了太阳。',
  ) +
  cue(3, '01:02:06,000 --> 01:02:08,000', '[music]')

const mixed = align(parse(MIXED, { name: 'talk.srt' }))

const timesOf = (text: string): string[] => text.match(/^.* --> .*$/gm) ?? []

test('cues with their times, English first', () => {
  expect(exportText(mixed, 'srt')).toBe(MIXED)
})

test('Chinese first in the other direction', () => {
  expect(exportText(mixed, 'srt', { direction: 'zh-en' })).toContain(
    '00:00:02,500\n大家早上好。\nGood morning, everyone.\n',
  )
})

test('WebVTT has a header, points in its times and no marks in its text', () => {
  const written = exportText(
    align(
      parse('WEBVTT\n\n00:01.000 --> 00:02.000\nTea & 5 < 6 "salt"\n茶和盐，5 < 6\n', {
        name: 'talk.vtt',
      }),
    ),
    'vtt',
  )
  expect(written).toBe(
    'WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nTea &amp; 5 &lt; 6 "salt"\n茶和盐，5 &lt; 6\n\n',
  )
})

test('an arrow in a text is no line of times', () => {
  const text = cue(1, '00:00:01,000 --> 00:00:02,000', 'From here --> there.', '从这里到那里。')
  expect(timesOf(exportText(align(parse(text, { name: 'a.srt' })), 'srt'))).toHaveLength(1)
})

const pair = (en: string, zh: string): Alignment =>
  align(parsePair(en, zh, { en: { name: 'a.en.srt' }, zh: { name: 'a.zh.srt' } }))

test('a bead of two files goes from the first start to the last end', () => {
  const alignment = pair(
    cue(1, '00:00:01,000 --> 00:00:02,000', 'The ferry leaves at six.') +
      cue(2, '00:00:04,000 --> 00:00:05,000', 'We missed it yesterday.'),
    cue(1, '00:00:00,900 --> 00:00:02,200', '渡船六点开。') +
      cue(2, '00:00:04,100 --> 00:00:05,300', '昨天我们没赶上。'),
  )
  expect(exportText(alignment, 'srt')).toBe(
    cue(1, '00:00:00,900 --> 00:00:02,200', 'The ferry leaves at six.', '渡船六点开。') +
      cue(2, '00:00:04,000 --> 00:00:05,300', 'We missed it yesterday.', '昨天我们没赶上。'),
  )
})

test('sentences in one cue stay in one cue', () => {
  const text = cue(
    1,
    '00:00:01,000 --> 00:00:04,000',
    'We missed the ferry. The next one leaves at nine.',
    '我们没赶上渡船。下一班九点开。',
  )
  expect(exportText(align(parse(text, { name: 'a.srt' })), 'srt')).toBe(text)
})

test('each speaker of a cue has a line of their own', () => {
  const text = cue(
    1,
    '00:00:01,000 --> 00:00:04,000',
    '- We missed it.',
    '- The next one goes at nine.',
    '- 没赶上。',
    '- 下一班九点开。',
  )
  expect(exportText(align(parse(text, { name: 'a.srt' })), 'srt')).toBe(text)
})

test('a bead of several cues takes the first start and the last end', () => {
  const { beads, ...rest } = mixed
  const joined = { en: [0, 1], zh: [0, 1], confidence: 1 }
  expect(timesOf(exportText({ ...rest, beads: [joined] }, 'srt'))).toEqual([
    '00:00:01,000 --> 00:00:05,000',
  ])
  expect(beads).toHaveLength(3)
})

test('sentences that meet in the middle of a cue part its time', () => {
  const source = {
    name: 'a.srt',
    encoding: 'utf-8',
    warnings: [],
    text: '00:00:00,000 --> 00:00:02,000\nOne two\n00:00:02,000 --> 00:00:04,000\nthree. Four\n00:00:04,000 --> 00:00:06,000\nfive.\n',
  }
  const at = (text: string): number => source.text.indexOf(text)
  const segment = (from: number, to: number) => ({ from, to, text: 'x', paragraph: 0, clauses: [] })
  const en = [segment(at('One'), at(' Four')), segment(at('Four'), at('five.') + 5)]
  const ignored = [...source.text.matchAll(/.* --> .*/g)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    why: 'cue time' as const,
  }))
  const alignment: Alignment = {
    ...mixed,
    document: {
      ...mixed.document,
      ignored: { en: ignored, zh: [] },
      en: { ...mixed.document.en, source },
      zh: { ...mixed.document.zh, source },
    },
    en,
    zh: [],
    beads: [
      { en: [0], zh: [], confidence: 1 },
      { en: [1], zh: [], confidence: 1 },
    ],
  }
  const [first, second] = timesOf(exportText(alignment, 'srt'))
  expect(first).toMatch(/^00:00:00,000 --> 00:00:03,/)
  expect(second).toBe(`${first.slice(-12)} --> 00:00:06,000`)
})

test('of ASS and lyrics; a line of lyrics stays until the next one', () => {
  const ass =
    '[Events]\nFormat: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n' +
    'Dialogue: 0,0:00:01.05,0:00:02.50,Default,,0,0,0,,大家早上好\\NGood morning, everyone.\n' +
    'Dialogue: 0,0:00:03.00,0:00:05.00,Default,,0,0,0,,后排能听见吗？\\NCan you hear me at the back?\n'
  expect(timesOf(exportText(align(parse(ass, { name: 'a.ass' })), 'srt'))).toEqual([
    '00:00:01,050 --> 00:00:02,500',
    '00:00:03,000 --> 00:00:05,000',
  ])
  const lyrics =
    '[00:12.00]The river runs to the sea\n[00:12.00]河水流向大海\n[00:17.25]And the ferry waits for me\n[00:17.25]渡船在等着我\n'
  expect(timesOf(exportText(align(parse(lyrics, { name: 'a.lrc' })), 'srt'))).toEqual([
    '00:00:12,000 --> 00:00:17,250',
    '00:00:17,250 --> 00:00:24,250',
  ])
})

test('a translation without times gets those of the other file, and nothing is lost', () => {
  const en =
    cue(1, '00:00:01,000 --> 00:00:02,000', 'The ferry leaves at six.') +
    cue(2, '00:00:04,000 --> 00:00:05,000', 'We missed it yesterday.')
  const alignment = align(
    parsePair(en, '渡船六点开。\n\n昨天我们没赶上。\n\n完全是另外一回事，谁也没有料到。\n', {
      en: { name: 'a.srt' },
      zh: { name: 'a.txt' },
    }),
  )
  const written = exportText(alignment, 'srt')
  expect(timesOf(written)).toEqual([
    '00:00:01,000 --> 00:00:02,000',
    '00:00:04,000 --> 00:00:05,000',
  ])
  for (const { text } of [...alignment.en, ...alignment.zh]) expect(written).toContain(text)
})

test('a text without times is refused', () => {
  const alignment = align(parse('The ferry leaves at six.\n\n渡船六点开。\n'))
  for (const format of ['srt', 'vtt'])
    expect(() => exportText(alignment, format)).toThrow(
      'subtitles need times, and the text has none',
    )
})

test.each([
  'List<Ferry> is a list.',
  '{y:i} and {\\\\an8} are codes.',
  'Salt &amp; tea: 5 < 6 > 4',
])('what only looks like a tag is shown, and comes back: %s', (text) => {
  const escapedText = text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
  const source = `WEBVTT\n\n00:01.000 --> 00:02.000\n${escapedText}\n\n00:03.000 --> 00:04.000\n茶山。\n`
  const first = align(parse(source, { name: 'a.vtt' }))
  for (const format of ['srt', 'vtt']) {
    const again = align(parse(exportText(first, format), { name: `a.${format}` }))
    expect(again.en.map((segment) => segment.text)).toEqual(first.en.map((one) => one.text))
  }
})
