import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { align, parsePair } from '../../../src/index.js'
import { isPair } from '../../../src/alignment/shape.js'

/** How the texts of a format are written, from key to text. */
const FORMATS: Readonly<
  Record<string, (entries: readonly (readonly [string, string])[]) => string>
> = {
  json: (entries) => JSON.stringify(Object.fromEntries(entries), null, 1),
  arb: (entries) => JSON.stringify({ '@@locale': 'xx', ...Object.fromEntries(entries) }),
  yml: (entries) => entries.map(([key, text]) => `${key}: ${JSON.stringify(text)}\n`).join(''),
  toml: (entries) => entries.map(([key, text]) => `[${key}]\nother = "${text}"\n`).join(''),
  ftl: (entries) => entries.map(([key, text]) => `${key} = ${text}\n`).join(''),
  properties: (entries) => entries.map(([key, text]) => `${key}=${text}\n`).join(''),
  strings: (entries) => entries.map(([key, text]) => `"${key}" = "${text}";\n`).join(''),
  xml: (entries) =>
    `<resources>${entries.map(([key, text]) => `<string name="${key}">${text}</string>`).join('\n')}</resources>`,
  resx: (entries) =>
    `<root>${entries.map(([key, text]) => `<data name="${key}"><value>${text}</value></data>`).join('\n')}</root>`,
  po: (entries) => entries.map(([key, text]) => `msgid "${key}"\nmsgstr "${text}"\n\n`).join(''),
}

/** Entries that are so much alike that nothing but their keys tells which belong together. */
const likeEntries = fc.uniqueArray(
  fc.record({
    key: fc.integer({ min: 1, max: 99 }).map((n) => `ferry_time_${n}`),
    en: fc.constantFrom('Ferry late', 'The ferry is late', 'Ferries late', 'The ferry was late'),
    zh: fc.constantFrom('渡船晚点', '渡船晚点了', '渡船都晚点', '晚点的渡船'),
    in: fc.constantFrom('both', 'both', 'both', 'en', 'zh'),
  }),
  { selector: ({ key }) => key, minLength: 4, maxLength: 25 },
)

describe.each(Object.keys(FORMATS))('two files, as %s', (format) => {
  test('are paired by key, whatever their order and likeness', () => {
    const write = FORMATS[format]
    fc.assert(
      fc.property(likeEntries, fc.integer(), (entries, seed) => {
        const en = entries.filter((one) => one.in !== 'zh')
        const zh = entries
          .filter((one) => one.in !== 'en')
          .sort((a, b) => ((a.key.length * 31 + seed) % 7) - ((b.key.length * 17 + seed) % 5))
          .reverse()
        fc.pre(en.length > 0 && zh.length > 0)
        const document = parsePair(
          write(en.map((one) => [one.key, one.en])),
          write(zh.map((one) => [one.key, one.zh])),
          { en: { name: `en.${format}` }, zh: { name: `zh.${format}` } },
        )
        const { beads, en: english, zh: chinese } = align(document)
        const found = beads
          .filter(isPair)
          .map((bead) => [bead.en.map((i) => english[i].text), bead.zh.map((i) => chinese[i].text)])
        const expected = en.filter((one) => one.in === 'both').map((one) => [[one.en], [one.zh]])
        expect(found).toEqual(expected)
      }),
      { numRuns: 15 },
    )
  })
})
