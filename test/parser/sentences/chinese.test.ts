import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chineseSentences } from '../../../src/parser/sentences/chinese.js'
import { anyText } from '../../arbitraries.js'
import { marked, showCuts } from './cuts.js'

// A bar stands where a sentence begins.
describe.each([
  [
    'full stops, questions and exclamations',
    `
渡船开了。|她睡了。
他来了吗？|来了！
真的？！|他不信。
好了.|走吧.`,
  ],
  [
    'quotations and who said them',
    `
他说：“走吧。”|她没动。
“好！”他说。|她笑了。
“走吧！”她说，“天黑了。”|他没动。
“走。”|“不。”
他说：“天黑了。|我们走吧。”|她没动。
「走吧。」|她沒動。`,
  ],
  [
    'brackets and titles',
    `
（他迟到了。）|她没有。
他看了《怎么办？》，很喜欢。`,
  ],
  [
    'straight quotation marks',
    `
"对的。"他说。|"我们天亮就走。"
他问："谁呀？"|没有人回答。
"进来！"他喊道。
他说："走吧。"|她没动。|"好。"|"不好。"
他写的"老"字很好。|"好。"她说。
屏幕有19"。|他说："走。"|她走了。`,
  ],
  [
    'note marks behind the end of a sentence',
    `
港口建于1862年。[1]|它扩建过两次，[2]后来拆了。[3]|城墙没有了。①
它开了。【4】|它关了。¹|真的？[5]|真的。<sup>6</sup>|后来呢？〔7〕|没了。[注8]
办法如下。|（1）先扩建。|（2）再拆除。
办法：①扩建。|②拆除。|③完工。
它开了。（7）|后来扩建了。
它开了。（1）|后来扩建了。（2）
**它关了。**|后来开了。|*好。*|他说**再见**。`,
  ],
  [
    'dots',
    `
他等了很久……没有人来，于是他自己走回家去了。
我……我不知道。`,
  ],
  [
    'ASCII stops inside numbers, names and addresses',
    `
增长3.5%。|价格下降。
他叫J. K. 罗琳。|她写书。
他用Node.js写程序。|很快。
他喜歡Yahoo! 公司。|她不。`,
  ],
])('%s', (_kind, lines) => {
  test.each(marked(lines))('%s', (expected, text) => {
    expect(showCuts(chineseSentences, text)).toBe(expected)
  })
})

const MARKS = [
  '[1]',
  '[12]',
  '[2,3]',
  '[^4]',
  '[注5]',
  '【6】',
  '〔7〕',
  '¹',
  '³²',
  '<sup>8</sup>',
  '（9）',
  '⑦',
]

test('a note mark belongs to the sentence that it follows', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...MARKS),
      fc.constantFrom('。', '？', '！', '。”', '。」'),
      fc.array(fc.constantFrom('渡船沉了', '谁也没看见他们走', '那天早上很冷'), {
        minLength: 2,
        maxLength: 5,
      }),
      (mark, end, sentences) => {
        const expected = sentences.map((sentence) => sentence + end + mark).join('|')
        expect(showCuts(chineseSentences, expected.replaceAll('|', ''))).toBe(expected)
      },
    ),
  )
})

test('straight quotation marks end sentences where curly ones do', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.constantFrom(
          '他说：“走吧。”',
          '“好。”她说。',
          '“谁呀？”',
          '雨停了。',
          '“走！”他喊，“天黑了。”',
        ),
        { minLength: 1, maxLength: 6 },
      ),
      (pieces) => {
        const curly = pieces.join('')
        expect(chineseSentences(curly.replace(/[“”]/g, '"'))).toEqual(chineseSentences(curly))
      },
    ),
  )
})

test('sentences of any text begin one after the other', () => {
  fc.assert(
    fc.property(anyText(), (text) => {
      const starts = chineseSentences(text)
      expect(starts).toEqual([...new Set(starts)].sort((a, b) => a - b))
      expect([starts[0], starts.every((start) => start === 0 || start < text.length)]).toEqual([
        0,
        true,
      ])
    }),
  )
})
