import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AlignError, describe as described } from '../../../src/errors.js'
import { parse } from '../../../src/index.js'
import { readPages } from '../../../src/pdf/read-pages.js'
import { CASES } from '../../cases.js'
import { column, makePdf } from '../containers/make-pdf.js'
import type { Placed } from '../containers/make-pdf.js'
import { leftOut, taken } from '../containers/taken.js'
import { faultOfDocument } from '../coverage.js'
import { damagedBytes } from '../damage.js'

const FERRY =
  'The ferry leaves the harbour at six in the evening, and it comes back at ten with everybody who has been to the market on the island.'
const FERRY_ZH =
  '渡船傍晚六点离开码头，晚上十点回来，船上载着所有去岛上赶集的人，还有他们买下的东西。'
const TEA =
  'Tea is poured in the kitchen while the kettle sings, and whoever comes in from the rain is given the chair nearest the stove.'
const TEA_ZH = '水壶在厨房里唱着歌，茶已经倒好了，谁从雨里进来，谁就坐在离炉子最近的那把椅子上。'
const SALT =
  'Salt came by boat in those days, in sacks that left white rings on the boards of the quay, and children licked their fingers there.'
const SALT_ZH =
  '那时候盐是用船运来的，麻袋在码头的木板上留下一圈圈白印，孩子们在那里舔自己的手指头。'

const text = (pages: readonly (readonly Placed[])[]): string[] =>
  taken(makePdf(pages)).map((block) => block.replace(/^paragraph /, ''))

/** In a column of this width every text takes several lines. */
const NARROW = { y: 100, width: 160 }

describe('paragraphs', () => {
  test('are parted by gaps, and their lines are joined', () => {
    expect(text([column([FERRY, FERRY_ZH, TEA], { x: 40, ...NARROW })])).toEqual([
      FERRY,
      FERRY_ZH,
      TEA,
    ])
  })

  test('are parted without gaps by a change of language and by a line with room left', () => {
    const all = [FERRY, FERRY_ZH, TEA, SALT]
    expect(text([column(all, { x: 40, ...NARROW, gap: 0 })])).toEqual(all)
  })

  test('are parted by an indent', () => {
    const lines = column([FERRY, TEA, SALT], { x: 40, ...NARROW, gap: 0 })
    const starts = [FERRY, TEA, SALT].map((one) => lines.find((line) => one.startsWith(line.text)))
    const indented = lines.map((line) => (starts.includes(line) ? { ...line, x: 60 } : line))
    expect(text([indented])).toEqual([FERRY, TEA, SALT])
  })

  test('go on in the next column and on the next page', () => {
    const lines = column([FERRY, FERRY_ZH, TEA, TEA_ZH, SALT, SALT_ZH], {
      x: 40,
      y: 0,
      width: 160,
    })
    const part = (from: number, to: number, x: number): Placed[] =>
      lines.slice(from, to).map((line) => ({ ...line, x, y: line.y - lines[from].y + 100 }))
    const pages = [[...part(0, 12, 40), ...part(12, 24, 230)], part(24, lines.length, 40)]
    expect(text(pages)).toEqual([FERRY, FERRY_ZH, TEA, TEA_ZH, SALT, SALT_ZH])
  })

  test('go on past a note at the foot of a page', () => {
    const lines = column([FERRY], { x: 40, y: 100, width: 160 })
    const note = { text: '1 A note.', x: 40, y: 500, size: 7 }
    const rest = lines.slice(3).map((line, i) => ({ ...line, y: 100 + 14 * i }))
    expect(text([[...lines.slice(0, 3), note], rest])).toEqual([FERRY, '1 A note.'])
  })
})

describe('words', () => {
  const lines = (...texts: string[]): Placed[] =>
    texts.map((text, i) => ({ text, x: 40, y: 100 + 14 * i }))

  test('lose the hyphen where a line breaks them, and keep their own', () => {
    expect(
      text([lines('The ferry is a well-known', 'boat. It leaves the har-', 'bour at six.')]),
    ).toEqual(['The ferry is a well-known boat. It leaves the harbour at six.'])
    const own = lines('A well-known boat, as well-', 'known as the island, sails.')
    expect(text([own])).toEqual(['A well-known boat, as well-known as the island, sails.'])
  })

  test('lose soft hyphens', () => {
    expect(text([lines('The ferry leaves the har\u00ad', 'bour at six o’clock.')])).toEqual([
      'The ferry leaves the harbour at six o’clock.',
    ])
  })

  test('stand once where they are drawn twice to look bold', () => {
    const page = lines('The ferry leaves at six.').flatMap((line) => [
      line,
      { ...line, x: line.x + 0.4 },
    ])
    expect(text([page])).toEqual(['The ferry leaves at six.'])
    const letters = [...'茶很烫。'].flatMap((text, i) =>
      [0, 0.3].map((shift) => ({ text, x: 40 + 10 * i + shift, y: 100 + shift })),
    )
    expect(text([letters])).toEqual(['茶很烫。'])
  })

  test('of Chinese that is spread over a line have no blanks between them', () => {
    const spread = [...'渡船傍晚六点离开码头'].map((text, i) => ({ text, x: 40 + 13 * i, y: 100 }))
    expect(text([spread])).toEqual(['渡船傍晚六点离开码头'])
  })

  test('behind a label begin a text of their own', () => {
    const page = lines(
      '[中] 渡船六点开。[En] The ferry',
      'leaves at six. [中] 茶很烫。',
      '[En] Tea is hot.',
    )
    const { en, zh } = parse(makePdf([page]))
    const shown = [en, zh].map(({ paragraphs }) => paragraphs.map((paragraph) => paragraph.text))
    expect(shown).toEqual([
      ['The ferry leaves at six.', 'Tea is hot.'],
      ['渡船六点开。', '茶很烫。'],
    ])
  })
})

describe('pages', () => {
  test('lose what repeats at their edges, and their numbers', () => {
    const pages = [FERRY, TEA, SALT, FERRY_ZH].map((paragraph, i) => [
      { text: i % 2 === 0 ? 'Harbour Reader' : '港口读本', x: 40, y: 30 },
      ...column([paragraph], { x: 40, ...NARROW }),
      { text: `- ${i + 1} -`, x: 200, y: 570 },
    ])
    expect(text(pages)).toEqual([FERRY, TEA, SALT, FERRY_ZH])
    expect(leftOut(makePdf(pages))).toEqual([
      'header: Harbour Reader',
      'header: - 1 -',
      'header: 港口读本',
      'header: - 2 -',
      'header: Harbour Reader',
      'header: - 3 -',
      'header: 港口读本',
      'header: - 4 -',
    ])
  })

  test('keep what only one of them has', () => {
    expect(
      text([[...column([FERRY], { x: 40, ...NARROW })], column([TEA], { x: 40, ...NARROW })]),
    ).toEqual([FERRY, TEA])
  })

  test('are read whichever way they are turned', () => {
    const turned = column([FERRY], { x: 0, ...NARROW }).map((line) => ({
      ...line,
      x: line.y,
      y: 400 - line.x,
      turned: 90,
    }))
    expect(text([turned])).toEqual([FERRY])
  })
})

describe('columns', () => {
  const beside = (en: string[], zh: string[], gap: number): Placed[] => [
    ...column(en, { x: 40, ...NARROW, gap }),
    ...column(zh, { x: 220, ...NARROW, gap }),
  ]

  test('that begin together paragraph by paragraph are a table', () => {
    let y = 100
    const rows = [
      [FERRY, FERRY_ZH],
      [TEA, TEA_ZH],
      [SALT, SALT_ZH],
    ].flatMap(([en, zh]) => {
      const row = [
        ...column([en], { x: 40, y, width: 160 }),
        ...column([zh], { x: 220, y, width: 160 }),
      ]
      y = Math.max(...row.map((line) => line.y)) + 18
      return row
    })
    expect(taken(makePdf([rows]))).toEqual([
      `0,0 ${FERRY}`,
      `0,1 ${FERRY_ZH}`,
      `1,0 ${TEA}`,
      `1,1 ${TEA_ZH}`,
      `2,0 ${SALT}`,
      `2,1 ${SALT_ZH}`,
    ])
  })

  test('in one language each go on over the pages by themselves', () => {
    const page = beside([FERRY, TEA, SALT], [FERRY_ZH, TEA_ZH, SALT_ZH], 10)
    const top = (lines: Placed[]): Placed[] => lines.map((line) => ({ ...line, y: line.y - 140 }))
    const pages = [page.filter(({ y }) => y < 240), top(page.filter(({ y }) => y >= 240))]
    expect(text(pages)).toEqual([FERRY, TEA, SALT, FERRY_ZH, TEA_ZH, SALT_ZH])
  })

  test('end at a heading above all of them', () => {
    const part = (paragraphs: string[], y: number): Placed[] => [
      { text: y === 80 ? 'Tea and salt' : 'Boats', x: 40, y, size: 14 },
      ...column(paragraphs.slice(0, 2), { x: 40, y: y + 30, width: 160 }),
      ...column(paragraphs.slice(2), { x: 220, y: y + 30, width: 160 }),
    ]
    const pages = [
      ...part([TEA, TEA_ZH, SALT, SALT_ZH], 80),
      ...part([FERRY, FERRY_ZH, TEA, TEA_ZH], 340),
    ]
    expect(text([pages])).toEqual([
      'heading Tea and salt',
      ...[TEA, TEA_ZH, SALT, SALT_ZH],
      'heading Boats',
      ...[FERRY, FERRY_ZH, TEA, TEA_ZH],
    ])
  })
})

const PAGE = column([FERRY, FERRY_ZH], { x: 40, ...NARROW })

function refusalOf(bytes: Uint8Array): string {
  try {
    parse(bytes)
  } catch (error) {
    if (error instanceof AlignError) return described(error)
    throw error
  }
  throw new Error('it was read')
}

describe('refused with advice is', () => {
  test('a scan', () => {
    expect(refusalOf(makePdf([[], []]))).toMatch(/^is a PDF file without text, .*ocrmypdf/)
  })

  test('a file whose fonts number their characters as they like', () => {
    const shifted = PAGE.map((line) => ({ ...line, text: line.text.replace(/[^ ]/g, '\ue123') }))
    expect(refusalOf(makePdf([shifted]))).toMatch(
      /do not say which characters they show; .*ocrmypdf/,
    )
  })

  test('one with a password', () => {
    const key = `<${'a1'.repeat(32)}>`
    const locked = Buffer.from(makePdf([PAGE]))
      .toString('latin1')
      .replace(
        '/Root',
        `/Encrypt << /Filter /Standard /V 1 /R 2 /O ${key} /U ${key} /P -4 >> /ID [${key} ${key}] /Root`,
      )
    expect(refusalOf(Buffer.from(locked, 'latin1'))).toMatch(
      /^is an encrypted PDF file, .*password/,
    )
  })

  test('what only begins like one', () => {
    expect(refusalOf(Buffer.from('%PDF-1.7\nThe ferry leaves at six.'))).toMatch(
      /^is not a readable PDF file: .*; open it in a viewer/,
    )
  })
})

test('pages without text, or with unknown characters, are reported', () => {
  const unknown = PAGE.map((line) => ({ ...line, text: '\ue123\ue124' }))
  const { warnings, en } = parse(makePdf([PAGE, [], [], unknown]))
  expect(en.paragraphs.map((paragraph) => paragraph.text)).toEqual([FERRY])
  expect(warnings.map(({ message }) => message.replace(/:.*/, ''))).toEqual([
    'there is no text on pages 2–3; text in pictures is not read',
    'page 4 cannot be read',
  ])
})

test('the bytes of a caller stay his', () => {
  const bytes = makePdf([PAGE])
  const copy = Uint8Array.from(bytes)
  parse(bytes)
  expect(bytes).toEqual(copy)
})

test('a damaged file loses nothing or is refused', { timeout: 120_000 }, () => {
  const bytes = readFileSync(join(CASES, 'pdf-licence/input.pdf'))
  fc.assert(
    fc.property(damagedBytes(bytes), (damaged) => {
      try {
        return (
          faultOfDocument(parse(Uint8Array.from([...Buffer.from('%PDF-1.4'), ...damaged]))) ===
          undefined
        )
      } catch (error) {
        return error instanceof AlignError
      }
    }),
    { numRuns: 40 },
  )
})

test('pages come with the places of their characters', () => {
  const [{ runs }] = readPages(makePdf([[{ text: 'Tea', x: 40, y: 100, size: 12 }]]))
  expect(runs.map(({ text, x, y, size }) => [text, x, y, size])).toEqual([['Tea', 40, 495, 12]])
})
