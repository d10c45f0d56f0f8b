import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { align, parse, parsePair, sideText } from '../../../src/index.js'
import type { Alignment, Document } from '../../../src/index.js'
import { SPEECH, timesOf, toAss, toSrt, toVtt } from '../../subtitles.js'
import type { Spoken, TimedCue } from '../../subtitles.js'
import { isPair } from '../../../src/alignment/shape.js'

const pairsOf = (alignment: Alignment): string[] =>
  alignment.beads.map(
    (bead) => `${sideText(alignment, bead, 'en')} | ${sideText(alignment, bead, 'zh')}`,
  )

const expected = (speech: readonly Spoken[]): string[] =>
  speech.map(({ en, zh }) => `${en.join(' ')} | ${zh.join('')}`)

const FORMATS = { srt: toSrt, vtt: toVtt, ass: toAss }

const talk = fc.record({
  speech: fc.shuffledSubarray([...SPEECH], { minLength: 4 }),
  format: fc.constantFrom(...(['srt', 'vtt', 'ass'] as const)),
  chineseFirst: fc.boolean(),
  pause: fc.constantFrom(0, 40, 300, 900, 2500),
})

/** Cues that hold both languages: as many as the longer side has pieces; the shorter side's last piece stays. */
function bilingual(speech: readonly Spoken[], chineseFirst: boolean, pause: number): TimedCue[] {
  const even = speech.filter(({ en, zh }) => en.length === zh.length)
  const zh = timesOf(even, 'zh', { pause })
  return timesOf(even, 'en', { pause }).map(({ from, to, text }, i) => ({
    from,
    to,
    lines: chineseFirst ? [zh[i].text, text] : [text, zh[i].text],
  }))
}

const track = (
  speech: readonly Spoken[],
  language: 'en' | 'zh',
  pause: number,
  start = 1000,
): TimedCue[] =>
  timesOf(speech, language, { pause, start }).map(({ from, to, text }) => ({
    from,
    to,
    lines: [text],
  }))

const read = (text: string, name: string): Document => parse(text, { name })
const readBoth = (en: string, zh: string, format: string): Document =>
  parsePair(en, zh, { en: { name: `a.en.${format}` }, zh: { name: `a.zh.${format}` } })

describe('subtitles are aligned by sentence', () => {
  test('with both languages in a cue, whatever crosses', () => {
    fc.assert(
      fc.property(talk, ({ speech, format, chineseFirst, pause }) => {
        const text = FORMATS[format](bilingual(speech, chineseFirst, pause))
        expect(pairsOf(align(read(text, `a.${format}`)))).toEqual(expected(speech))
      }),
      { numRuns: 60 },
    )
  })

  test('with a track for each language in one file', () => {
    fc.assert(
      fc.property(talk, ({ speech, format, chineseFirst, pause }) => {
        const tracks = [track(speech, 'en', pause), track(speech, 'zh', pause)]
        if (chineseFirst) tracks.reverse()
        const text = FORMATS[format](tracks.flat())
        expect(pairsOf(align(read(text, `a.${format}`)))).toEqual(expected(speech))
      }),
      { numRuns: 60 },
    )
  })

  test('in two files, whatever one is shifted by', () => {
    fc.assert(
      fc.property(talk, fc.integer({ min: 0, max: 90_000 }), ({ speech, format, pause }, shift) => {
        const [en, zh] = [
          track(speech, 'en', pause),
          track(speech, 'zh', pause, 1000 + 10 * Math.round(shift / 10)),
        ]
        const document = readBoth(FORMATS[format](en), FORMATS[format](zh), format)
        expect(pairsOf(align(document))).toEqual(expected(speech))
      }),
      { numRuns: 60 },
    )
  })

  test('without commas and full stops in the Chinese', () => {
    const bare = SPEECH.map(({ en, zh }) => ({
      en,
      zh: zh.map((piece) => piece.replace(/[，。]$/, '')),
    }))
    fc.assert(
      fc.property(fc.shuffledSubarray(bare, { minLength: 5 }), (speech) => {
        const text = toSrt(bilingual(speech, false, 300))
        expect(pairsOf(align(read(text, 'a.srt')))).toEqual(expected(speech))
      }),
      { numRuns: 40 },
    )
  })

  test('with a translation that stands under each of its cues, once', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...SPEECH], { minLength: 4 }), (speech) => {
        const cues = speech.flatMap((one, s) => {
          const before = speech.slice(0, s).reduce((sum, { en }) => sum + 2000 * en.length + 400, 0)
          return one.en.map((piece, i) => ({
            from: before + 2000 * i,
            to: before + 2000 * (i + 1),
            lines: [piece, one.zh.join('')],
          }))
        })
        expect(pairsOf(align(read(toSrt(cues), 'a.srt')))).toEqual(expected(speech))
      }),
      { numRuns: 40 },
    )
  })

  test('with each cue in the other language right behind it', () => {
    const cues = SPEECH.filter(({ en, zh }) => en.length === zh.length)
    const zh = timesOf(cues, 'zh')
    const both = timesOf(cues, 'en').flatMap(({ from, to, text }, i) => [
      { from, to, lines: [text] },
      { from, to, lines: [zh[i].text] },
    ])
    expect(pairsOf(align(read(toSrt(both), 'a.srt')))).toEqual(expected(cues))
  })
})

describe('subtitles that are no sentences stay apart', () => {
  const cue = (from: number, to: number, ...lines: string[]): TimedCue => ({
    from: 1000 * from,
    to: 1000 * to,
    lines,
  })
  const sentences = (...cues: TimedCue[]): string[] => pairsOf(align(read(toSrt(cues), 'a.srt')))

  test('behind a pause', () => {
    expect(
      sentences(
        cue(0, 2, 'I thought that you', '我还以为你'),
        cue(7, 9, 'had gone home.', '已经回家了。'),
        cue(10, 12, 'It is late.', '不早了。'),
      ),
    ).toEqual([
      'I thought that you | 我还以为你',
      'had gone home. | 已经回家了。',
      'It is late. | 不早了。',
    ])
  })

  test('when another speaks, or something sounds', () => {
    expect(
      sentences(
        cue(0, 2, 'And when the bell', '等钟声'),
        cue(2, 4, '- What bell?', '- 什么钟？'),
        cue(4, 6, '(a door slams)', '（摔门声）'),
        cue(6, 8, 'ANNA: Nothing', '安娜：没什么'),
        cue(8, 10, 'to worry about.', '好担心的。'),
      ),
    ).toEqual([
      'And when the bell | 等钟声',
      '- What bell? | - 什么钟？',
      '(a door slams) | （摔门声）',
      'ANNA: Nothing to worry about. | 安娜：没什么好担心的。',
    ])
  })

  test('when none of them has a mark', () => {
    expect(
      sentences(
        cue(0, 2, 'so this is the old mill', '这就是老磨坊'),
        cue(2, 4, 'and that is the wheel', '那是水轮'),
        cue(4, 6, 'it still turns', '现在还会转'),
      ),
    ).toEqual([
      'so this is the old mill | 这就是老磨坊',
      'and that is the wheel | 那是水轮',
      'it still turns | 现在还会转',
    ])
  })

  test('in lyrics, whose lines end where they end', () => {
    const song =
      '[00:01.00]The ferry leaves,\n[00:01.00]渡船开了，\n[00:05.00]and I stay.\n[00:05.00]我留下。\n'
    expect(pairsOf(align(read(song, 'a.lrc')))).toEqual([
      'The ferry leaves, | 渡船开了，',
      'and I stay. | 我留下。',
    ])
  })

  test('at the level of cues, which other texts do not have', () => {
    const text = toSrt([
      cue(0, 2, 'We sold it', '我们把它'),
      cue(2, 4, 'to a miller.', '卖给了磨坊主。'),
    ])
    expect(pairsOf(align(read(text, 'a.srt'), { level: 'cue' }))).toEqual([
      'We sold it | 我们把它',
      'to a miller. | 卖给了磨坊主。',
    ])
    expect(() => align(read('It rained.\n\n下雨了。\n', 'a.txt'), { level: 'cue' })).toThrow(
      'level cue is for subtitles',
    )
  })
})

test('at clause level the sentences are those of several cues', () => {
  const alignment = align(read(toSrt(bilingual(SPEECH, false, 300)), 'a.srt'), { level: 'clause' })
  expect(alignment.en.map(({ text }) => text).join(' ')).toContain(
    'We would have called the doctor if the line',
  )
  expect(alignment.beads.every(isPair)).toBe(true)
})
