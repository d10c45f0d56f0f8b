import { expect, test } from 'vitest'
import { pairTwins } from '../../../src/batch/plan/twins.js'

/** `stem: file` or `stem: english + chinese`, for files given by absolute path. */
const twins = (...paths: string[]): string[] =>
  pairTwins(paths.map((path) => ({ path, real: path }))).map(({ stem, inputs }) =>
    'mixed' in inputs
      ? `${stem}: ${inputs.mixed.path}`
      : `${stem}: ${inputs.en.path} + ${inputs.zh.path}`,
  )

test('twins by name', () => {
  expect(twins('/a.en.txt', '/a.zh.txt')).toEqual(['/a: /a.en.txt + /a.zh.txt'])
  expect(twins('/a.zh.md', '/a.en.md')).toEqual(['/a: /a.en.md + /a.zh.md'])
  expect(twins('/a.EN.txt', '/a.ZH.txt')).toEqual(['/a: /a.EN.txt + /a.ZH.txt'])
  expect(twins('/a.en.txt.gz', '/a.zh.txt.gz')).toEqual(['/a: /a.en.txt.gz + /a.zh.txt.gz'])
  expect(twins('/my.corpus.en', '/my.corpus.zh')).toEqual([
    '/my.corpus: /my.corpus.en + /my.corpus.zh',
  ])
})

test('twins by folder', () => {
  expect(twins('/x/en/1/a.txt', '/x/zh/1/a.txt')).toEqual(['/x/1/a: /x/en/1/a.txt + /x/zh/1/a.txt'])
  expect(twins('/zh/en/a.txt', '/zh/zh/a.txt')).toEqual(['/zh/a: /zh/en/a.txt + /zh/zh/a.txt'])
})

test.each([
  ['/README.md', '/README_CN.md', '/README'],
  ['/README.md', '/README.zh-CN.md', '/README'],
  ['/README.md', '/README-zh.md', '/README'],
  ['/README.md', '/README_zh-Hans.md', '/README'],
  ['/README.md', '/README.cn.md', '/README'],
  ['/README_EN.md', '/README.md', '/README'],
  ['/x.properties', '/x_zh.properties', '/x'],
  ['/x.properties', '/x_zh_CN.properties', '/x'],
  ['/shop_EN.txt', '/shop_CN.txt', '/shop'],
  ['/shop.en-US.txt', '/shop.zh-CN.txt', '/shop'],
  ['/shop-英文.docx', '/shop-中文.docx', '/shop'],
  ['/商店英文.txt', '/商店中文.txt', '/商店'],
  ['/shop (English).txt', '/shop (Chinese).txt', '/shop'],
  ['/shop（英）.txt', '/shop（中）.txt', '/shop'],
  ['/x.en.srt', '/x.zh-Hans.srt', '/x'],
  ['/282.enu', '/282.chs', '/282'],
  ['/corpus.en-zh.en', '/corpus.en-zh.zh', '/corpus.en-zh'],
  ['/en.json', '/zh-CN.json', '/en-zh'],
  ['/docs/en/a/x.md', '/docs/zh_cn/a/x.md', '/docs/a/x'],
  ['/docs/en-US/x.md', '/docs/zh-CN/x.md', '/docs/x'],
  ['/English/x.txt', '/Chinese/x.txt', '/x'],
  ['/英文/x.txt', '/中文/x.txt', '/x'],
  ['/docs/x.md', '/docs/zh/x.md', '/docs/x'],
  ['/en/shop_en.txt', '/zh/shop_zh.txt', '/shop'],
  ['/en.lproj/x.strings', '/zh-Hans.lproj/x.strings', '/x'],
  ['/values/x.xml', '/values-zh-rCN/x.xml', '/values/x'],
  ['/values/x.xml', '/values-b+zh+Hans+CN/x.xml', '/values/x'],
  ['/values-en/x.xml', '/values-zh-rTW/x.xml', '/values/x'],
  ['/content/a/x.md', '/content.zh/a/x.md', '/content/a/x'],
  ['/text_en/x.md', '/text_zh/x.md', '/text/x'],
  ['/Lesson EN/x.md', '/Lesson ZH/x.md', '/Lesson/x'],
  ['/en_shop.txt', '/zh_shop.txt', '/shop'],
  ['/EN-shop.txt', '/CN-shop.txt', '/shop'],
  ['/[EN] shop.txt', '/[ZH] shop.txt', '/shop'],
  ['/【英文】商店.txt', '/【中文】商店.txt', '/商店'],
  ['/英文 商店.txt', '/中文 商店.txt', '/商店'],
  ['/shop-EN-final.txt', '/shop-CN-final.txt', '/shop-final'],
  ['/shop (EN) 2.txt', '/shop (CN) 2.txt', '/shop 2'],
  ['/shop.en.v2.txt', '/shop.zh-CN.v2.txt', '/shop.v2'],
  ['/2024_en_report.pdf', '/2024_sc_report.pdf', '/2024_report'],
  ['/shop_English.txt', '/shop_Simplified Chinese.txt', '/shop'],
  ['/English version.txt', '/Chinese version.txt', '/version'],
])('%s and %s are one document', (en, zh, stem) => {
  expect(twins(en, zh)).toEqual([`${stem}: ${en} + ${zh}`])
  expect(twins(zh, en)).toEqual([`${stem}: ${en} + ${zh}`])
})

test.each([
  ['/open.txt', '/zhopen.txt'],
  ['/pattern.txt', '/pattcn.txt'],
  ['/a.en.txt', '/a.zh.md'],
  ['/a.en.txt', '/b/a.zh.txt'],
  ['/men.txt', '/mzh.txt'],
  ['/a.de.txt', '/a.zh.txt'],
  ['/x.v1.txt', '/x.v2.txt'],
  ['/law.txt', '/cn_law.txt'],
  ['/us_law.txt', '/cn_law.txt'],
  ['/学英文的人.txt', '/学中文的人.txt'],
  ['/en_a.txt', '/zh_b.txt'],
  ['/en-a.txt', '/zh_a.txt'],
  ['/entry_a.txt', '/zhtry_a.txt'],
  ['/en/shop_zh.txt', '/zh/shop_en.txt'],
])('%s and %s are two documents', (one, other) => {
  expect(twins(one, other)).toHaveLength(2)
})

test('of several twins the likeliest is chosen, whatever the order', () => {
  const names = ['/a.zh-TW.md', '/a.md', '/a.zh-CN.md', '/a.zh-HK.md']
  for (const order of [names, [...names].reverse()])
    expect(twins(...order)).toEqual(
      expect.arrayContaining(['/a: /a.md + /a.zh-CN.md', '/a.zh-TW: /a.zh-TW.md']),
    )
  expect(twins('/README.md', '/README.en.md', '/README.zh-CN.md')).toEqual([
    '/README: /README.md',
    '/README: /README.en.md + /README.zh-CN.md',
  ])
})

test('what has no twin is a mixed file under its own name', () => {
  expect(twins('/a.en.txt', '/b.zh.txt', '/en/c.txt', '/d.tar.gz', '/.hidden')).toEqual([
    '/a.en: /a.en.txt',
    '/b.zh: /b.zh.txt',
    '/en/c: /en/c.txt',
    '/d: /d.tar.gz',
    '/.hidden: /.hidden',
  ])
})

test('a pair stands where its first file stood', () => {
  expect(twins('/a.en.txt', '/a.txt', '/a.zh.txt')).toEqual([
    '/a: /a.en.txt + /a.zh.txt',
    '/a: /a.txt',
  ])
})
