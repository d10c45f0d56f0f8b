import { SaxesParser } from 'saxes'
import { expect, test } from 'vitest'
import { tei } from '../../src/exporters/tei.js'
import { ARTICLE, makeAlignment } from './alignment.js'
import { write } from './write.js'
import { isPair } from '../../src/alignment/shape.js'

/** The segments by id, and the links, of well-formed XML. */
function read(xml: string) {
  const parser = new SaxesParser()
  const segments = new Map<string, string>()
  const links: string[][] = []
  const languages: string[] = []
  let current: string | undefined
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 's') segments.set((current = attributes['xml:id']), '')
    if (name === 'link') links.push(attributes.target.split(' ').map((id) => id.slice(1)))
    if (name === 'text' && attributes['xml:lang'] !== undefined)
      languages.push(attributes['xml:lang'])
  })
  parser.on('text', (text) => {
    if (current !== undefined) segments.set(current, segments.get(current)! + text)
  })
  parser.on('closetag', ({ name }) => {
    if (name === 's') current = undefined
  })
  parser.write(xml).close()
  return { segments, links, languages }
}

test('both texts whole, and a link for each pair', () => {
  const alignment = makeAlignment(ARTICLE)
  const { segments, links, languages } = read(write(tei, alignment))
  expect(languages).toEqual(['en-US', 'zh-CN'])
  expect([...segments.values()]).toEqual([...alignment.en, ...alignment.zh].map(({ text }) => text))
  expect(links).toEqual(
    alignment.beads
      .filter(isPair)
      .map(({ en, zh }) => [
        ...en.map((i) => `t1.en.${i + 1}`),
        ...zh.map((i) => `t1.zh.${i + 1}`),
      ]),
  )
  expect(links.flat().filter((id) => !segments.has(id))).toEqual([])
})

test('marks and control characters do not break it', () => {
  const alignment = makeAlignment([{ en: ['a < b & "c"\u0001'], zh: ['甲 < 乙 & ]]>'] }])
  expect([...read(write(tei, alignment)).segments.values()]).toEqual([
    'a < b & "c"',
    '甲 < 乙 & ]]>',
  ])
})

test('languages follow the codes and the direction', () => {
  const options = { direction: 'zh-en', sourceLang: 'zh-HK', targetLang: 'en-GB' } as const
  expect(read(write(tei, makeAlignment(ARTICLE), options)).languages).toEqual(['en-GB', 'zh-HK'])
})
