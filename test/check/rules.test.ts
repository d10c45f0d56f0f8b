import { describe, expect, test } from 'vitest'
import { FAILING_RULE_NAMES, RULE_NAMES } from '../../src/cli/check/check-rules.js'
import { en } from '../../src/cli/words/en.js'
import { zh } from '../../src/cli/words/zh.js'
import { RULES } from '../../src/check/rules/index.js'
import { checkMemory } from '../../src/check-memory.js'
import type { MemoryText } from '../../src/check/unit.js'

interface Given {
  readonly en: string
  readonly zh: string
  readonly codes?: readonly [string, string]
}

/** What rules say of units, `rule: what` each. */
function findingsIn(...given: readonly Given[]): string[] {
  const found: string[] = []
  const checker = checkMemory(({ rule, what }) => found.push(`${rule}: ${what}`))
  given.forEach(({ en, zh, codes = ['en-US', 'zh-CN'] }, i) => {
    const texts: MemoryText[] = [
      { text: en, code: codes[0], line: i + 1 },
      { text: zh, code: codes[1], line: i + 1 },
    ]
    checker.unit({ number: i + 1, line: i + 1, texts, faults: [] })
  })
  checker.end()
  return found
}

test('rules are known to the command line, in their order', () => {
  expect(RULES.map(({ name }) => name)).toEqual(RULE_NAMES)
  expect(RULES.filter(({ fails }) => fails).map(({ name }) => name)).toEqual(FAILING_RULE_NAMES)
  const failing = RULES.filter(({ fails }) => fails).map(({ name }) => name)
  expect(en.commandOptions.check['--fail-on']).toContain(`default: ${failing.join(', ')}`)
  expect(zh.commandOptions.check['--fail-on']).toContain(`默认 ${failing.join('、')}`)
})

describe('nothing is found in', () => {
  test.each([
    ['a good pair', 'The ferry leaves at half past six.', '渡轮六点半开船。'],
    [
      'numbers in other notations',
      'It cost $1.2 million in the 1990s.',
      '上世纪90年代，它耗资120万美元。',
    ],
    ['a decade of a century', 'He painted it in the 1960s.', '他在20世纪60年代画了这幅画。'],
    ['thousands that a blank parts', 'There were 61,968 members.', '共有61 968名会员。'],
    ['a number that is said in words', 'Half of the 40 boats were sold.', '四十条船卖掉了一半。'],
    ['years of the Republic', 'The school was founded in 1956.', '學校創立於民國45年。'],
    ['a clock of twelve hours', 'The shop closes at 5:30 p.m.', '商店17:30关门。'],
    [
      'numbers of clauses',
      'Pay the fee set out in Clause 4.3.',
      '缴纳第四条第（三）款规定的费用。',
    ],
    ['a name that Chinese leaves out', 'Lin Yuqing closed the door.', '她关上了门。'],
    ['a name in Latin letters', 'Install Docker first.', '请先安装 Docker。'],
    ['a number with nothing to translate', '2.1.3', '2.1.3'],
  ])('%s', (_, english, chinese) => {
    const codes = chinese.includes('創') ? (['en-US', 'zh-TW'] as const) : undefined
    expect(findingsIn({ en: english, zh: chinese, ...(codes && { codes }) })).toEqual([])
  })
})

describe('is found:', () => {
  const GOOD = { en: 'The ferry leaves at half past six.', zh: '渡轮六点半开船。' }
  test.each<[string, Given]>([
    ['control-characters', { en: 'The ferry\u000b leaves.', zh: '渡轮开船了。' }],
    ['control-characters', { en: 'The ferry leaves.', zh: '渡轮\ufffd船了。' }],
    ['language-code', { ...GOOD, codes: ['en-US', 'en-US'] }],
    ['language-code', { ...GOOD, codes: ['zh-CN', 'en-US'] }],
    ['language-code', { ...GOOD, codes: ['en_US', 'zh-CN'] }],
    ['language-code', { en: 'The school opens again.', zh: '學校重新開學。' }],
    ['mixed-script', { en: 'The school opens again.', zh: '学校重新開学。', codes: ['en', 'zh'] }],
    ['empty-side', { en: 'The ferry leaves.', zh: '' }],
    ['empty-side', { en: '', zh: '' }],
    ['untranslated', { en: 'The ferry leaves.', zh: 'The ferry leaves.' }],
    ['untranslated', { en: 'The ferry leaves.', zh: 'The ferry is leaving soon.' }],
    ['numbers', { en: 'The bridge opened in 1998.', zh: '大桥于1989年通车。' }],
    ['numbers', { en: 'It has three hundred seats.', zh: '它有200个座位。' }],
    ['names', { en: 'Install Docker first.', zh: '请先安装 Podman。' }],
    ['names', { en: 'Lin Yuqing closed the door.', zh: '林语华关上了门。' }],
    [
      'length',
      {
        en: 'Yes.',
        zh: '是的，我们昨天晚上在码头等了整整三个小时，可是渡轮一直没有来，后来才知道停航了。',
      },
    ],
    ['several-sentences', { en: 'The ferry leaves. Hurry up!', zh: '渡轮要开了，快点！' }],
  ])('%s in %o', (rule, given) => {
    expect(findingsIn(given).map((one) => one.split(':')[0])).toContain(rule)
  })

  test('two texts that were exchanged, each by itself', () => {
    const pairs: [string, string][] = [
      ['The library on the hill is closed on Mondays.', '山上的图书馆星期一闭馆。'],
      ['The ferry leaves the pier at half past six.', '渡轮六点半离开码头。'],
      ['Her grandmother taught her how to bake bread.', '外婆教会了她烤面包。'],
      ['The old train station was turned into a museum.', '老火车站改成了博物馆。'],
      ['He repaired the broken clock in the cellar.', '他在地下室修好了那只坏了的钟。'],
      ['Two engineers measured the depth of the river.', '两名工程师测量了河水的深度。'],
      ['The children collected shells on the beach.', '孩子们在海滩上捡贝壳。'],
      ['Farmers harvest the tea before the spring rain.', '茶农在春雨之前采茶。'],
      ['The mayor signed the contract for the new bridge.', '市长签署了新桥的合同。'],
      ['Snow covered the roofs of the whole village.', '雪盖住了整个村庄的屋顶。'],
    ]
    const [third, eighth] = [pairs[2][1], pairs[7][1]]
    pairs[2][1] = eighth
    pairs[7][1] = third
    const units = pairs.map(([english, chinese]) => ({ en: english, zh: chinese }))
    expect(findingsIn(...units)).toEqual([
      'not-a-translation: its English is translated in line 8',
      'not-a-translation: its English is translated in line 3',
    ])
  })

  test('a pair that came before, with its line', () => {
    expect(findingsIn(GOOD, GOOD)).toEqual(['duplicate: the same as in line 1'])
  })

  test('a second translation of a source', () => {
    expect(findingsIn(GOOD, { ...GOOD, zh: '渡轮六点半离港。' })).toEqual([
      'several-targets: another translation than in line 1',
    ])
  })

  test('a code that the units before do not have, once', () => {
    const british: Given = {
      en: 'The library opens at nine.',
      zh: '图书馆九点开门。',
      codes: ['en-GB', 'zh-CN'],
    }
    const again: Given = { en: 'It closes at five.', zh: '它五点关门。', codes: ['en-GB', 'zh-CN'] }
    expect(findingsIn(GOOD, british, again)).toEqual([
      'language-code: the code is en-GB, and en-US in the units before',
    ])
  })
})
