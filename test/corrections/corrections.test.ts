import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cutSegmentAt } from '../../src/corrections/cut-segment.js'
import { makeRows } from '../../src/corrections/make-rows.js'
import type { ShownRow } from '../../src/corrections/make-rows.js'
import {
  AlignError,
  align,
  alignCorrected,
  alignForReview,
  correctionsText,
  exportBytes,
  exportText,
  parse,
  parseCorrections,
  parsePair,
} from '../../src/index.js'
import type { Alignment, Corrections, Document, Level } from '../../src/index.js'
import { anyFile } from '../arbitraries.js'

const LEVELS: readonly Level[] = ['paragraph', 'sentence', 'clause']

const rowsOf = ({ en, zh, beads }: Alignment): ShownRow[] =>
  beads.map((bead) => ({ en: bead.en.map((i) => en[i]), zh: bead.zh.map((i) => zh[i]) }))

const sourcesOf = ({ en, zh }: Document) => ({ en: en.source.text, zh: zh.source.text })

const corrected = (document: Document, level: Level, rows: readonly ShownRow[]): Corrections => ({
  level,
  inputs: [{ name: 'a.txt', sha256: '' }],
  rows: makeRows(rows, sourcesOf(document)),
})

/** What a person may do to a row. */
type Action = 'confirm' | 'merge' | 'cut' | 'delete' | 'none'

const anyActions = () =>
  fc.array(
    fc.tuple(
      fc.constantFrom<Action>('confirm', 'merge', 'cut', 'delete', 'none'),
      fc.double({ min: 0, max: 1, noNaN: true }),
    ),
    { maxLength: 30 },
  )

/** Rows after these actions, one for each row from the top. */
function act(
  rows: readonly ShownRow[],
  actions: readonly (readonly [Action, number])[],
  document: Document,
): ShownRow[] {
  const out: ShownRow[] = []
  rows.forEach((row, i) => {
    const [action, share] = actions[i] ?? ['none', 0]
    const last = out.at(-1)
    if (action === 'confirm') out.push({ ...row, state: 'confirmed' })
    else if (action === 'delete') out.push({ ...row, state: 'deleted' })
    else if (action === 'merge' && last !== undefined)
      out[out.length - 1] = {
        en: [...last.en, ...row.en],
        zh: [...last.zh, ...row.zh],
        state: 'confirmed',
      }
    else if (action === 'cut' && row.en.length > 0) {
      const parts = cutSegmentAt(
        row.en[0],
        document.en.source.text,
        Math.ceil(share * row.en[0].text.length),
      )
      out.push({ en: parts.slice(0, 1), zh: row.zh, state: 'confirmed' })
      const rest = [...parts.slice(1), ...row.en.slice(1)]
      if (rest.length > 0) out.push({ en: rest, zh: [], state: 'confirmed' })
    } else out.push(row)
  })
  return out
}

const textsOf = (segments: readonly { readonly text: string }[]): string[] =>
  segments.map(({ text }) => text)

describe.each(LEVELS)('corrections by %ss', (level) => {
  test('come back from their file, and every pair is as it was left', () => {
    fc.assert(
      fc.property(anyFile(), anyFile(), fc.boolean(), anyActions(), (one, other, two, actions) => {
        const document = two ? parsePair(one, other) : parse(one)
        const rows = act(
          rowsOf(align(document, { level })),
          level === 'paragraph' ? actions.filter(([action]) => action !== 'cut') : actions,
          document,
        )
        const corrections = corrected(document, level, rows)
        const read = parseCorrections(correctionsText(corrections))
        expect(read).toEqual(corrections)
        const result = alignCorrected(document, read, { level })
        expect(result.lost).toEqual([])
        expect(result.isChanged).toBe(false)
        const pairs = rowsOf(result.alignment).map(({ en, zh }, i) => ({
          en: textsOf(en),
          zh: textsOf(zh),
          confidence: result.alignment.beads[i].confidence,
        }))
        for (const { en, zh, state } of rows)
          if (state === 'confirmed')
            expect(pairs).toContainEqual({ en: textsOf(en), zh: textsOf(zh), confidence: 1 })
        const kept = rows.filter(({ state }) => state === 'confirmed' || state === 'deleted')
        expect(result.used).toBe(kept.length)
      }),
      { numRuns: 60 },
    )
  })
})

const TEXT = `The kettle boiled. We drank tea & waited.

水开了。我们喝茶，等着。

Nobody came. It rained.

没有人来。下雨了。
`

const confirmedRows = (text: string): Corrections => {
  const document = parse(text)
  return corrected(
    document,
    'sentence',
    rowsOf(align(document)).map((row) => ({ ...row, state: 'confirmed' })),
  )
}

describe('in a text that has changed', () => {
  test('rows are found again by their texts', () => {
    const corrections = confirmedRows(TEXT)
    const moved = parse(`A new beginning.\n\n新的开头。\n\n${TEXT}`)
    const { lost, isChanged, used, alignment } = alignCorrected(moved, corrections)
    expect([lost, isChanged, used]).toEqual([[], true, corrections.rows.length])
    expect(
      alignment.beads.filter(({ confidence }) => confidence === 1).length,
    ).toBeGreaterThanOrEqual(used)
  })

  test('a row whose text is gone is lost', () => {
    const corrections = confirmedRows(TEXT)
    const { lost, used } = alignCorrected(
      parse(TEXT.replace('It rained', 'It snowed')),
      corrections,
    )
    expect(lost.map(({ en }) => en.text)).toEqual(['It rained.'])
    expect(used).toBe(corrections.rows.length - 1)
  })

  test('a row whose text is there twice is lost, not guessed', () => {
    const corrections = { ...confirmedRows(TEXT), rows: confirmedRows(TEXT).rows.slice(-1) }
    const { lost } = alignCorrected(parse(`It rained.\n\n下雨了。\n\n${TEXT}`), corrections)
    expect(lost).toHaveLength(1)
  })

  test('whatever the change, a row is either in the result or lost', () => {
    fc.assert(
      fc.property(anyFile(), anyFile(), anyFile(), (before, text, after) => {
        const corrections = confirmedRows(text)
        const { lost, used } = alignCorrected(parse(before + text + after), corrections)
        expect(used + lost.length).toBe(corrections.rows.length)
      }),
      { numRuns: 60 },
    )
  })
})

test('edited sides have the new text, and an emptied one none', () => {
  const document = parse(TEXT)
  const [first, second, ...others] = rowsOf(align(document))
  const rows: ShownRow[] = [
    { ...first, state: 'confirmed', edited: { zh: '水烧开了。' } },
    { ...second, state: 'confirmed', edited: { en: '' } },
    ...others,
  ]
  const { alignment } = alignCorrected(document, corrected(document, 'sentence', rows))
  const [one, other] = rowsOf(alignment)
  expect(textsOf(one.zh)).toEqual(['水烧开了。'])
  expect([textsOf(other.en), textsOf(other.zh)]).toEqual([[], textsOf(second.zh)])
})

describe('a note', () => {
  const document = parse(TEXT, { name: 'a.txt' })
  const [first, ...others] = rowsOf(align(document))

  test('confirms nothing, and the pair stays as sure as it was', () => {
    const plain = align(document)
    const corrections = corrected(document, 'sentence', [{ ...first, note: '问客户' }, ...others])
    expect(corrections.rows.map(({ state, note }) => [state, note])).toEqual([['noted', '问客户']])
    const { alignment, used, lost } = alignCorrected(
      document,
      parseCorrections(correctionsText(corrections)),
    )
    expect([used, lost]).toEqual([0, []])
    const [bead, ...rest] = plain.beads
    expect(alignment.beads).toEqual([{ ...bead, notes: ['问客户'] }, ...rest])
    const shown = alignForReview(document, corrections).rows[0]
    expect([shown.state, shown.note]).toEqual([undefined, '问客户'])
  })

  test('goes to the pair that holds the first of its segments', () => {
    const noted: ShownRow = {
      en: [...first.en, ...others[0].en],
      zh: [...first.zh, ...others[0].zh],
      note: 'ask',
    }
    const { alignment } = alignCorrected(
      document,
      corrected(document, 'sentence', [noted, ...others.slice(1)]),
    )
    expect(alignment.beads.map(({ notes }) => notes)).toEqual([
      ['ask'],
      ...others.map(() => undefined),
    ])
  })

  test.each(['tmx', 'tsv', 'csv', 'json', 'jsonl'])('is in %s', (format) => {
    const rows: ShownRow[] = [
      { ...first, note: '问客户' },
      { ...others[0], state: 'confirmed', note: '数字核对过' },
      ...others.slice(1),
    ]
    const { alignment } = alignCorrected(document, corrected(document, 'sentence', rows))
    const text = exportText(alignment, format)
    expect(text.match(/问客户|数字核对过/g)).toEqual(['问客户', '数字核对过'])
  })

  test('is in workbooks', () => {
    const rows: ShownRow[] = [{ ...first, note: '问客户' }, ...others]
    const { alignment } = alignCorrected(document, corrected(document, 'sentence', rows))
    const back = parse(exportBytes(alignment, 'xlsx'), { name: 'a.xlsx' })
    expect(back.en.paragraphs[0].rowAnnotations?.notes).toEqual(['问客户'])
  })
})

test('what was only passed is as sure as it was, and as doubtful', () => {
  const document = parse(TEXT)
  const rows = rowsOf(align(document)).map((row): ShownRow => ({
    ...row,
    state: 'passed',
    confidence: 0.7,
    doubts: ['border'],
  }))
  const last: ShownRow = { ...rows.at(-1)!, state: 'confirmed' }
  const read = parseCorrections(
    correctionsText(corrected(document, 'sentence', [...rows.slice(0, -1), last])),
  )
  const { beads } = alignCorrected(document, read).alignment
  expect(beads.slice(0, -1).map(({ confidence, doubts }) => [confidence, doubts])).toEqual(
    rows.slice(0, -1).map(() => [0.7, ['border']]),
  )
  expect(beads.at(-1)).toMatchObject({ confidence: 1 })
  const shown = alignForReview(document, read).rows[0]
  expect([shown.confidence, shown.doubts]).toEqual([0.7, ['border']])
})

test('half of a pair that moved is not held where it stands', () => {
  const document = parse(TEXT)
  const [row] = rowsOf(align(document))
  const half: ShownRow = { ...row, zh: [], state: 'passed', confidence: 0.7, doubts: ['moved'] }
  expect(corrected(document, 'sentence', [half]).rows).toEqual([])
})

test('a cut at the cursor finds its place in the source through layout', () => {
  const text = 'We *drank* tea &amp; then\nwe left the house.\n\n我们喝了茶然后离开了屋子。\n'
  const document = parse(text, { name: 'a.md' })
  const [sentence] = document.en.sentences
  const at = sentence.text.indexOf('then')
  const [one, other] = cutSegmentAt(sentence, document.en.source.text, at)
  expect(one.text + ' ' + other.text).toBe(sentence.text)
  expect(text.slice(other.from, other.to)).toBe('then\nwe left the house.')
  expect(text.slice(one.from, one.to)).toMatch(/^We .* tea &amp;$/)
})

describe('a file that is no file of corrections', () => {
  test.each([
    ['is empty', ''],
    ['is no JSON', '{"align":"corrections"'],
    ['is another JSON', '{"en":"a"}'],
    [
      'is of a later version',
      '{"align":"corrections","version":2,"level":"sentence","inputs":[],"rows":[]}',
    ],
    [
      'has a level that is none',
      '{"align":"corrections","version":1,"level":"word","inputs":[],"rows":[]}',
    ],
    [
      'has a row that is none',
      '{"align":"corrections","version":1,"level":"sentence","inputs":[],"rows":[{}]}',
    ],
    [
      'has a range that runs backwards',
      '{"align":"corrections","version":1,"level":"sentence","inputs":[],"rows":[{"state":"confirmed","en":{"from":2,"to":1,"text":""},"zh":{"from":0,"to":0,"text":""}}]}',
    ],
  ])('%s', (_what, text) => {
    expect(() => parseCorrections(text)).toThrow(AlignError)
  })
})
