import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { align, exportText, parse, parsePair } from '../../../../src/index.js'
import type { Alignment, Level } from '../../../../src/index.js'
import { isPair } from '../../../../src/alignment/shape.js'

/** The pairs of a text that is read as a file of this name. */
function pairs(text: string | Uint8Array, name: string, level: Level = 'sentence'): string[] {
  const { beads, en, zh } = align(parse(text, { name }), { level })
  return beads
    .filter(isPair)
    .map((bead) =>
      [bead.en.map((i) => en[i].text).join(' '), bead.zh.map((i) => zh[i].text).join('')].join(
        ' | ',
      ),
    )
}

const unit = (en: string, zh: string): string =>
  `<tu><tuv xml:lang="en"><seg>${en}</seg></tuv><tuv xml:lang="zh"><seg>${zh}</seg></tuv></tu>`
const memory = (...units: string[]): string =>
  `<?xml version="1.0"?>\n<tmx version="1.4"><header creationtool="x"/><body>\n${units.join('\n')}\n</body></tmx>`

const WORDS = ['tea', 'salt', 'boat', 'rain', 'stone']
const CHARACTERS = ['茶', '盐', '船', '雨', '石头']

/** Texts that say nothing of which belongs to which. */
const likeUnits = fc.array(
  fc.tuple(
    fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 12 }),
    fc.array(fc.constantFrom(...CHARACTERS), { minLength: 1, maxLength: 12 }),
  ),
  { minLength: 1, maxLength: 30 },
)

test('no text has a partner outside its unit, whatever the words suggest', () => {
  fc.assert(
    fc.property(likeUnits, (units) => {
      const texts = units.map(([en, zh]): [string, string] => [en.join(' '), zh.join('')])
      const text = memory(...texts.map(([en, zh]) => unit(en, zh)))
      const expected = texts.map(([en, zh]) => `${en} | ${zh}`)
      expect(pairs(text, 'a.tmx')).toEqual(expected)
      expect(pairs(text, 'a.tmx', 'paragraph')).toEqual(expected)
    }),
    { numRuns: 40 },
  )
})

test('sentences are paired within their unit', () => {
  const text = memory(
    unit('Turn off the pump. Wait ten minutes.', '关闭水泵。等待十分钟。'),
    unit('Wait ten minutes.', '等十分钟。'),
  )
  expect(pairs(text, 'a.tmx')).toEqual([
    'Turn off the pump. | 关闭水泵。',
    'Wait ten minutes. | 等待十分钟。',
    'Wait ten minutes. | 等十分钟。',
  ])
})

test('a unit that no evidence speaks for is less sure', () => {
  const text = memory(
    unit('The ferry leaves the harbour at six in the morning.', '渡船早上六点离开港口。'),
    unit('Residents may return old kettles for a voucher.', '扫描二维码，关注公众号，抽取保温杯。'),
  )
  const [right, wrong] = align(parse(text, { name: 'a.tmx' })).beads
  expect(right.confidence).toBeGreaterThan(0.95)
  expect(wrong.confidence).toBeLessThan(0.9)
})

describe('rows that stay', () => {
  const article =
    'The kiln is hot. Stand back, all of you.\n窑很烫，大家都退后。\n\nGlaze the bowl twice.\n给碗上两遍釉。\n'
  const aligned = align(parse(article))
  test.each(['tmx', 'tsv'])('what align wrote as %s comes back as it was', (format) => {
    const textsOf = ({ beads, en, zh }: Alignment): string[][] =>
      beads.map((bead) => [
        bead.en.map((i) => en[i].text).join(' '),
        bead.zh.map((i) => zh[i].text).join(''),
      ])
    const written = exportText(aligned, format)
    expect(textsOf(align(parse(written, { name: `a.${format}` })))).toEqual(textsOf(aligned))
  })

  test('unless they are to be cut', () => {
    const written = exportText(aligned, 'tmx')
      .replace('给碗上两遍釉。', '给碗上两遍釉。晾干。')
      .replace('Glaze the bowl twice.', 'Glaze the bowl twice. Dry it.')
    const rows = (how?: 'keep' | 'cut') =>
      align(parse(written, { name: 'a.tmx', ...(how === undefined ? {} : { rows: how }) })).beads
        .length
    expect([rows(), rows('keep'), rows('cut')]).toEqual([2, 2, 3])
  })

  test('and those of another program stay when asked to', () => {
    const text = memory(unit('Dry it. Fire it.', '晾干。烧制。'))
    expect(align(parse(text, { name: 'a.tmx', rows: 'keep' })).beads).toHaveLength(1)
  })
})

describe('damage', () => {
  test('costs its unit and is reported with its line', () => {
    const text = memory(
      unit('one tea', '一杯茶'),
      unit('two teas', '两杯茶').replace('</seg>', ''),
      unit('three teas', '三杯茶'),
      unit('four teas', '四杯茶').replace('</tu>', ''),
      unit('five teas', '五杯茶'),
    )
    const document = parse(text, { name: 'a.tmx' })
    expect(pairs(text, 'a.tmx')).toEqual([
      'one tea | 一杯茶',
      'three teas | 三杯茶',
      'five teas | 五杯茶',
    ])
    expect(document.warnings).toEqual([
      {
        code: 'damagedUnits',
        message: '2 damaged units are left out: line 4: <seg> is not closed; line 6: it has no end',
      },
    ])
  })

  test('of any kind leaves the units before it as they are', () => {
    const units = Array.from({ length: 6 }, (_, i) => unit(`cup ${i} of tea`, `第${i}杯茶`))
    const whole = memory(...units)
    const all = pairs(whole, 'a.tmx')
    fc.assert(
      fc.property(fc.nat(whole.length), (length) => {
        const kept = pairs(whole.slice(0, length), 'a.tmx')
        expect(all.slice(0, kept.length)).toEqual(kept)
        const closed = whole.slice(0, length).split('</tu>').length - 1
        expect(kept).toHaveLength(closed)
      }),
      { numRuns: 200 },
    )
  })
})

describe('language codes', () => {
  test.each(['en', 'EN-US', 'en_GB', 'eng'])('%s is English', (code) => {
    const text = memory(unit('OK', 'OK').replace('"en"', `"${code}"`))
    expect(pairs(text, 'a.tmx')).toEqual(['OK | OK'])
  })

  test.each(['zh', 'ZH-CN', 'zh_TW', 'zh-Hant-HK', 'cmn', 'zho'])('%s is Chinese', (code) => {
    const text = memory(unit('OK', 'OK').replace('"zh"', `"${code}"`))
    expect(pairs(text, 'a.tmx')).toEqual(['OK | OK'])
  })

  test('that do not match their texts are reported and not believed', () => {
    const text = memory(
      unit('The ferry is late.', '渡船晚点了。'),
      unit('Tea, please.', '请给我茶。'),
    ).replaceAll('"zh"', '"en"')
    expect(pairs(text, 'a.tmx')).toEqual([
      'The ferry is late. | 渡船晚点了。',
      'Tea, please. | 请给我茶。',
    ])
    expect(parse(text, { name: 'a.tmx' }).warnings.map(({ code }) => code)).toEqual(['wrongCode'])
  })
})

test('UTF-16 is read, with its mark and without', () => {
  const text = memory(
    ...Array.from({ length: 20 }, (_, i) =>
      unit(`The ferry number ${i} is late.`, `${i}号渡船晚点了。`),
    ),
  )
  for (const mark of ['\uFEFF', ''])
    expect(pairs(Buffer.from(mark + text, 'utf16le'), 'a.tmx')).toHaveLength(20)
})

test('texts that are the same on both sides are reported', () => {
  const text = memory(unit('CPU', 'CPU'), unit('Bluetooth', 'Bluetooth'), unit('5 %', '5 %'))
  expect(parse(text, { name: 'a.tmx' }).warnings).toEqual([
    { code: 'untranslated', message: '2 texts are untranslated, the same on both sides: CPU, …' },
  ])
})

test('two files whose units have the same names are paired by them', () => {
  const file = (language: string, units: [string, string][]): string =>
    `<xliff version="1.2"><file source-language="en" target-language="${language}"><body>${units
      .map(
        ([id, text]) =>
          `<trans-unit id="${id}"><source>${id}</source><target>${text}</target></trans-unit>`,
      )
      .join('')}</body></file></xliff>`
  const { beads, en, zh } = align(
    parsePair(
      file('en', [
        ['a.one', 'Tea'],
        ['a.two', 'Salt'],
        ['a.three', 'Boat'],
      ]),
      file('zh', [
        ['a.two', '盐'],
        ['a.four', '雨'],
        ['a.one', '茶'],
      ]),
      { en: { name: 'en.xlf' }, zh: { name: 'zh.xlf' } },
    ),
  )
  expect(
    beads.map((bead) => [bead.en.map((i) => en[i].text), bead.zh.map((i) => zh[i].text)]),
  ).toEqual([
    [['Tea'], ['茶']],
    [['Salt'], ['盐']],
    [[], ['雨']],
    [['Boat'], []],
  ])
})
