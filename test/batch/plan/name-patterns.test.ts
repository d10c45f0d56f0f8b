import { expect, test } from 'vitest'
import { matchName } from '../../../src/batch/plan/name-patterns.js'
import { parseNamePatterns } from '../../../src/cli/options/parse-name-patterns.js'
import { pairTwins } from '../../../src/batch/plan/twins.js'

/** `stem: english + chinese`, or a file that is alone. */
const twins = (patterns: string, ...paths: string[]): string[] =>
  pairTwins(
    paths.map((path) => ({ path, real: path })),
    parseNamePatterns(patterns),
  ).map(({ stem, inputs }) =>
    'mixed' in inputs ? inputs.mixed.path : `${stem}: ${inputs.en.path} + ${inputs.zh.path}`,
  )

test.each([
  ['*.src.txt,*.tgt.txt', '/x/a.src.txt', '/x/a.tgt.txt', '/x/a'],
  ['*_orig.md,*_trans.md', '/x/a_orig.md', '/x/a_trans.md', '/x/a'],
  ['left-*,right-*', '/x/left-a.txt', '/x/right-a.txt', '/x/a'],
  ['source/*,target/*', '/x/source/a.txt', '/x/target/a.txt', '/x/a'],
  ['./source/*.html,./target/*.htm', '/x/source/a.html', '/x/target/a.htm', '/x/a'],
  ['*.txt,*-übersetzt.txt', '/x/a.txt', '/x/a-übersetzt.txt', '/x/a'],
  ['*(1).txt,*(2).txt', '/x/a(1).txt', '/x/a(2).txt', '/x/a'],
  ['*source.txt,*target.txt', '/x/source.txt', '/x/target.txt', '/x/en-zh'],
  ['*[原].txt,*[译].txt', '/x/茶[原].txt', '/x/茶[译].txt', '/x/茶'],
  ['*.v1.docx,*.v2.docx', '/x/a.b.v1.docx', '/x/a.b.v2.docx', '/x/a.b'],
])('%s pairs %s and %s', (patterns, en, zh, stem) => {
  expect(twins(patterns, en, zh)).toEqual([`${stem}: ${en} + ${zh}`])
  expect(twins(patterns, zh, en)).toEqual([`${stem}: ${en} + ${zh}`])
})

test('what a pattern does not fit is known by the usual names, or alone', () => {
  expect(
    twins(
      '*.src.txt,*.tgt.txt',
      '/a.src.txt',
      '/a.tgt.txt',
      '/b.en.txt',
      '/b.zh.txt',
      '/c.src.txt',
    ),
  ).toEqual(['/a: /a.src.txt + /a.tgt.txt', '/b: /b.en.txt + /b.zh.txt', '/c.src.txt'])
})

test('files of two folders are no twins', () => {
  expect(twins('*.src.txt,*.tgt.txt', '/x/a.src.txt', '/y/a.tgt.txt')).toEqual([
    '/x/a.src.txt',
    '/y/a.tgt.txt',
  ])
})

test('the pattern that says more counts', () => {
  const patterns = parseNamePatterns('*.txt,*-cn.txt')
  expect(matchName('/x/a-cn.txt', patterns)?.language).toBe('zh')
  expect(matchName('/x/a.txt', patterns)?.language).toBe('en')
})

test.each(['*.txt', '*.en,*.zh,*.de', 'a.txt,b.txt', '*_*.txt,*.zh', '*.txt,*.txt', ''])(
  '%j is refused',
  (text) => {
    expect(() => parseNamePatterns(text)).toThrow('is not a pattern')
  },
)
