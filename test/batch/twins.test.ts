import { expect, test } from 'vitest'
import { pairTwins } from '../../src/batch/twins.js'

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
