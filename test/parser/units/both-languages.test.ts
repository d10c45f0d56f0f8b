import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { align, parse, sideText } from '../../../src/index.js'
import { isPair } from '../../../src/alignment/shape.js'

/** The pairs of a text, each side without blanks. */
function pairsOf(text: string, name: string): string[] {
  const alignment = align(parse(text, { name }))
  return alignment.beads
    .filter(isPair)
    .map((bead) => `${sideText(alignment, bead, 'en')} | ${sideText(alignment, bead, 'zh')}`)
}

/** Titles, labels and short lines with their translations. */
const TITLES: readonly (readonly [en: string, zh: string])[] = [
  ['Chapter Three', '第三章'],
  ['Article 12 Governing Law', '第十二条 适用法律'],
  ['The Lighthouse Keeper', '灯塔看守人'],
  ['Delivery and Inspection', '交货与检验'],
  ['Bank account:', '银行账号：'],
  ['Legal representative (Signature):', '法定代表人（签字）：'],
  ['Keywords', '关键词'],
  ['References', '参考文献'],
  ['Wash your hands', '洗手'],
  ['Turn off the lights', '关灯'],
  ['Frequently asked questions', '常见问题'],
  ['Opening hours', '营业时间'],
  ['Emergency exit', '紧急出口'],
  ['Table of Contents', '目录'],
  ['Winter in the mountains', '山里的冬天'],
]

/** Lines in one language that name something of the other, or whose halves do not translate each other. */
const UNPARTED = [
  '请用 Docker Compose 启动服务',
  '本章介绍 React Router 的用法',
  '点击右上角的 Sign In',
  '我们把日志写到 Elasticsearch',
  '先安装依赖，再运行 make test',
  '1. 检查结果, in the "Build status" panel',
  'Press Enter to go on. 第二次会更快。',
  '他在 Nature 上发表了论文',
  '下载 Visual Studio Code',
  '参见 RFC 2616 Hypertext Transfer Protocol',
  'The word 缘分 has no English counterpart',
  'She signed the letter 老李',
  '版本 Beta Release 尚未完成',
  '**作者 John Smith** 的新书',
  '主讲人 Professor Allen',
  '订阅频道 The Daily Weather',
  '欢迎来到 Springfield Elementary',
] as const

const TEXT: readonly (readonly [en: string, zh: string])[] = [
  ['The ferry left at dawn with only three passengers.', '渡船天亮时开走，船上只有三名乘客。'],
  ['Nobody had repaired the roof since the spring.', '开春以来没有人修过屋顶。'],
  ['We counted forty boats before the fog came in.', '起雾之前我们数到四十条船。'],
]

const LAYOUTS: Readonly<Record<string, (en: string, zh: string) => string>> = {
  'English first': (en, zh) => `${en} ${zh}`,
  'Chinese first': (en, zh) => `${zh} ${en}`,
  'wide blank': (en, zh) => `${en}\u00a0\u00a0${zh}`,
}

describe('a line that holds a title in both languages is parted', () => {
  test.each(Object.entries(LAYOUTS))('%s, a single one in a plain text', (_, layout) => {
    for (const [en, zh] of TITLES) {
      const text = [layout(en, zh), ...TEXT.flat()].join('\n\n')
      expect(pairsOf(text, 'a.txt')).toContain(`${en} | ${zh}`)
    }
  })

  test('a heading of Markdown', () => {
    for (const [en, zh] of TITLES) {
      const text = [`## ${zh} ${en}`, ...TEXT.flat()].join('\n\n')
      expect(pairsOf(text, 'a.md')).toContain(`${en} | ## ${zh}`)
    }
  })

  test('in a web page, whatever stands around it', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...TITLES], { minLength: 1, maxLength: 4 }),
        fc.constantFrom('h2', 'li', 'p', 'td'),
        fc.constantFrom(' ', '&nbsp;&nbsp;', '<br>', ' <b></b>'),
        (titles, tag, blank) => {
          const lines = titles.map(([en, zh]) => `<${tag}>${en}${blank}${zh}</${tag}>`)
          const text = TEXT.flatMap(([en, zh]) => [`<p>${en}</p>`, `<p>${zh}</p>`])
          const table = tag === 'td' ? ['<table><tr>', ...lines, '</tr></table>'] : lines
          const page = ['<html><body>', ...text, ...table, '</body></html>'].join('\n')
          const pairs = pairsOf(page, 'a.html')
          for (const [en, zh] of titles) expect(pairs).toContain(`${en} | ${zh}`)
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('a line whose halves do not translate each other stays whole', () => {
  test.each(UNPARTED)('%s', (line) => {
    for (const text of [line, `${line}\n\n${TEXT.flat().join('\n\n')}`]) {
      const { en, zh } = parse(text, { name: 'a.md' })
      expect([...en.paragraphs, ...zh.paragraphs].map((paragraph) => paragraph.text)).toContain(
        line,
      )
    }
  })

  test('in a file that is translated by half', () => {
    const steps = [
      '1. Unpack the archive into an empty folder. 首次运行会比较慢。',
      '1. 如果没有反应, check the "Network" tab',
      '1. Rename the example file. 不要改动其他设置。',
      '1. 确认装好了 curl、jq 和 openssl: `sudo apt install curl jq openssl`',
      '1. 把图标 (SVG or PNG) 放进 public/ 目录。',
    ]
    fc.assert(
      fc.property(fc.shuffledSubarray(steps, { minLength: 2 }), (lines) => {
        const { en, zh } = parse(['# 部署', ...lines, '欢迎反馈问题。'].join('\n\n'), {
          name: 'a.md',
        })
        const texts = [...en.paragraphs, ...zh.paragraphs].map((paragraph) => paragraph.text)
        expect(texts).toEqual(expect.arrayContaining(lines))
      }),
      { numRuns: 40 },
    )
  })
})

describe('brackets, emphasis and code are not torn', () => {
  test.each([
    '关税（10% tariff 的基础税率）下月生效',
    '请看 `git push 推送 origin` 的输出',
    '他说「早上好 good morning」就走了',
    '这是 **重要 important** 的一步',
  ])('%s', (line) => {
    const { en, zh } = parse(`${line}\n\n${TEXT.flat().join('\n\n')}`, { name: 'a.md' })
    expect([...en.paragraphs, ...zh.paragraphs].map((paragraph) => paragraph.text)).toContain(line)
  })

  test('but what all of a line stands in is dropped with the cut', () => {
    const text = [
      '**第四章 Chapter Four**',
      '**茶馆老板 (The Owner of the Teahouse)**:',
      ...TEXT.flat(),
    ]
    expect(pairsOf(text.join('\n\n'), 'a.md')).toEqual(
      expect.arrayContaining(['Chapter Four | 第四章', 'The Owner of the Teahouse | 茶馆老板']),
    )
  })
})

describe('sentences with their translations in one paragraph', () => {
  const SENTENCES: readonly (readonly [en: string, zh: string])[] = [
    ['The kettle was still warm.', '水壶还是热的。'],
    ['Who had been here?', '谁来过这里？'],
    ['A chair lay on its side.', '一把椅子倒在地上。'],
    ['I called her name!', '我喊她的名字！'],
    ['Only the clock answered.', '回答我的只有钟声。'],
    ['Then I saw the letter on the table.', '这时我看见了桌上的信。'],
  ]
  const BRACKETS = [
    ['[', ']'],
    ['(', ')'],
    ['（', '）'],
    ['【', '】'],
  ] as const

  test('each in a bracket behind its original', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...SENTENCES], { minLength: 2 }),
        fc.constantFrom(...BRACKETS),
        fc.boolean(),
        fc.constantFrom('a.txt', 'a.md', 'a.html'),
        (sentences, [open, close], chineseFirst, name) => {
          const inline = sentences
            .map(([en, zh]) =>
              chineseFirst ? `${zh}${open}${en}${close}` : `${en} ${open}${zh}${close}`,
            )
            .join(chineseFirst ? '' : ' ')
          const text = name === 'a.html' ? `<html><body><p>${inline}</p></body></html>` : inline
          expect(pairsOf(text, name)).toEqual(sentences.map(([en, zh]) => `${en} | ${zh}`))
        },
      ),
      { numRuns: 80 },
    )
  })

  test('each text behind a label', () => {
    for (const [en, zh] of [
      ['English: ', '中文：'],
      ['[En] ', ' [中] '],
      ['【英】', '【中】'],
      ['EN: ', ' ZH: '],
      ['原文：', '译文：'],
    ]) {
      const text = SENTENCES.map(([one, other]) => `${en}${one}${zh}${other}`).join('\n\n')
      expect(pairsOf(text, 'a.txt')).toEqual(SENTENCES.map(([one, other]) => `${one} | ${other}`))
    }
  })

  test('a quotation behind a label, its gloss in a bracket', () => {
    const text = SENTENCES.map(
      ([en, zh]) => `- **例句**：*${en.slice(0, -1)}*（${zh.slice(0, -1)}）`,
    )
    expect(pairsOf(text.join('\n'), 'a.md')).toEqual(
      SENTENCES.map(([en, zh]) => `*${en.slice(0, -1)}* | ${zh.slice(0, -1)}`),
    )
  })
})
