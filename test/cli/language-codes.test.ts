import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { exportText, align as alignText, parse } from '../../src/index.js'
import { makeTestFolder } from '../folder.js'
import { align } from './run.js'

const SIMPLIFIED = 'The kettle is empty; please buy another.\n\n水壶是空的，请再买一个。\n'
const TRADITIONAL = 'The kettle is empty; please buy another.\n\n水壺是空的，請再買一個。\n'

/** The codes of a memory: its header's, and those of each unit, one that the unit itself calls its source first. */
const codesIn = (tmx: string): string[] =>
  [...tmx.matchAll(/ srclang="([^"]*)"|xml:lang="([^"]*)"/g)].map(
    ([, source, side]) => source ?? side,
  )

const run = (text: string, args: readonly string[]) =>
  align(['-', '-f', 'tmx', ...args], { stdin: text })

describe('the codes of a memory', () => {
  test.each<[args: string[], source: string, target: string]>([
    [[], 'en-US', 'zh-CN'],
    [['--direction', 'zh-en'], 'zh-CN', 'en-US'],
    [['--source-lang', 'en-GB'], 'en-GB', 'zh-CN'],
    [['--source-lang', 'zh-CN'], 'zh-CN', 'en-US'],
    [['--source-lang', 'zh-Hans', '--direction', 'zh-en'], 'zh-Hans', 'en-US'],
    [['--target-lang', 'en'], 'zh-CN', 'en'],
    [['--target-lang', 'zh-SG'], 'en-US', 'zh-SG'],
    [['--target-lang', 'cmn'], 'en-US', 'cmn'],
    [['--source-lang', 'zh', '--target-lang', 'en-AU'], 'zh', 'en-AU'],
    [['--source-lang', 'eng', '--target-lang', 'zho'], 'eng', 'zho'],
    [['--target-lang', 'zh-cn-x-shop'], 'en-US', 'zh-cn-x-shop'],
  ])('%j', async (args, source, target) => {
    const { status, stdout, stderr } = await run(SIMPLIFIED, args)
    expect([status, stderr]).toEqual([0, ''])
    expect(codesIn(stdout)).toEqual([source, source, target])
  })

  test.each<[args: string[], message: string]>([
    [
      ['--source-lang', 'zh_CN'],
      "'zh_CN' is not a language code; codes are written en, en-US, zh-CN, zh-TW",
    ],
    [['--target-lang', ''], "'' is not a language code; codes are written"],
    [
      ['--target-lang', 'chinese'],
      "'chinese' is not a code of English or Chinese; codes are written",
    ],
    [['--target-lang', 'english'], "'english' is not a code of English or Chinese"],
    [['--target-lang', 'cn'], "'cn' is not a code of English or Chinese"],
    [['--target-lang', 'ja-JP'], "'ja-JP' is not a code of English or Chinese"],
    [['--target-lang', 'zh CN'], "'zh CN' is not a language code"],
    [['--source-lang', 'zh-CN', '--target-lang', 'zh-TW'], 'zh-TW are both Chinese; one names'],
    [['--source-lang', 'en', '--target-lang', 'en-GB'], 'en-GB are both English; one names'],
    [
      ['--direction', 'en-zh', '--source-lang', 'zh'],
      'contradict each other; use --direction zh-en',
    ],
    [
      ['--direction', 'zh-en', '--target-lang', 'zh'],
      'contradict each other; use --direction en-zh',
    ],
  ])('%j is refused, for a folder too', async (args, message) => {
    const folder = makeTestFolder({ 'in/a.txt': SIMPLIFIED })
    for (const input of ['-', join(folder, 'in')]) {
      const { status, stdout, stderr } = await align([input, '-f', 'tmx', ...args], {
        stdin: SIMPLIFIED,
      })
      expect([status, stdout]).toEqual([2, ''])
      expect(stderr).toContain(message)
    }
  })
})

describe('Traditional Chinese', () => {
  test.each<[args: string[], codes: string[], remark: string]>([
    [[], ['en-US', 'en-US', 'zh-TW'], 'its language code is zh-TW; --target-lang chooses another'],
    [
      ['--direction', 'zh-en'],
      ['zh-TW', 'zh-TW', 'en-US'],
      'its language code is zh-TW; --source-lang chooses another',
    ],
    [
      ['--target-lang', 'zh-CN'],
      ['en-US', 'en-US', 'zh-CN'],
      'the Chinese is Traditional, and --target-lang zh-CN says Simplified',
    ],
  ])('is reported: %j', async (args, codes, remark) => {
    const { stdout, stderr } = await run(TRADITIONAL, args)
    expect(codesIn(stdout)).toEqual(codes)
    expect(stderr).toContain(remark)
  })

  test.each(['zh-TW', 'zh-HK', 'zh-Hant', 'yue', 'zh'])('is no surprise as %s', async (code) => {
    const { stdout, stderr } = await run(TRADITIONAL, ['--target-lang', code])
    expect([codesIn(stdout)[2], stderr]).toEqual([code, ''])
  })

  test('is reported for Simplified called Traditional, too', async () => {
    const { stderr } = await run(SIMPLIFIED, ['--target-lang', 'zh-HK'])
    expect(stderr).toContain('the Chinese is Simplified, and --target-lang zh-HK says Traditional')
  })

  test('needs no remark where no code is written', async () => {
    const { stderr } = await align(['-', '-f', 'tsv'], { stdin: TRADITIONAL })
    expect(stderr).toBe('')
  })

  test('is decided for each document of a folder', async () => {
    const folder = makeTestFolder({ 'in/a.txt': SIMPLIFIED, 'in/b.txt': TRADITIONAL })
    const out = join(folder, 'out')
    const { stderr } = await align([join(folder, 'in'), '-f', 'tmx', '-o', `${out}/`])
    const codes = ['a', 'b'].map((name) => codesIn(readFileSync(join(out, `${name}.tmx`), 'utf8')))
    expect(codes).toEqual([
      ['en-US', 'en-US', 'zh-CN'],
      ['en-US', 'en-US', 'zh-TW'],
    ])
    expect(stderr).toContain('b.txt: the Chinese is Traditional, its language code is zh-TW')
  })

  test.each<[direction: string, codes: string[]]>([
    ['en-zh', ['en-US', 'en-US', 'zh-CN', 'en-US', 'zh-TW']],
    ['zh-en', ['zh-CN', 'zh-CN', 'en-US', 'zh-TW', 'zh-TW', 'en-US']],
  ])('and for each unit of a merged memory: %s', async (direction, codes) => {
    const folder = makeTestFolder({ 'a.txt': SIMPLIFIED, 'b.txt': TRADITIONAL })
    const { stdout } = await align([folder, '--merge', '-f', 'tmx', '--direction', direction])
    expect(codesIn(stdout)).toEqual(codes)
  })

  test('has its code from the library, too', () => {
    expect(codesIn(exportText(alignText(parse(TRADITIONAL)), 'tmx'))).toEqual([
      'en-US',
      'en-US',
      'zh-TW',
    ])
  })
})
