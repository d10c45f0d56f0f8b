import { expect, test } from 'vitest'
import { clauseBoundaries } from '../../../src/aligner/clauses/boundaries.js'
import { makeSegment } from '../../../src/parser/segments/make-segments.js'
import type { Language } from '../../../src/types.js'

/** The text with a vertical bar wherever it may be cut. */
function marked(text: string, language: Language): string {
  const { clauses } = makeSegment(text, 0, (place) => place, language, 0)
  const pieces = clauses.map((clause) => clause.text)
  const cuts = clauseBoundaries(pieces, language)
  return pieces.map((piece, i) => (cuts[i] ? `|${piece}` : piece)).join('')
}

test.each([
  '渡船六点开，|江面上起了雾；|售票员说：|今天停航。',
  '双方举行会谈,|商定成立工作组,|首次会议定于三月举行。',
  '他们考察了码头、渔场、学校，|参观了展览。',
  '他低声说：|“天黑了，船也开了，我们走吧。”',
  '「鹽之花」手作課每週六舉行，|請於三天前預約。',
  '《江风，渔火》在当晚开幕，|展期一个月。',
  '茶园（包括山坡，不含平地）增产，|茶农很高兴。',
  '去年共售出12,500公斤，|比前年多。',
  '展览14:30开始，|16:30结束。',
  '船来了，雾散了。”他说，|天快亮了。',
  '他说："走吧，天黑了。',
  '1，请在声明中填写软件名，|然后保存文件。',
])('Chinese may be cut at the strokes only: %s', (text) => {
  expect(marked(text.replaceAll('|', ''), 'zh')).toBe(text)
})

test.each([
  'The water can be had elsewhere, and more cheaply; |nobody walks to the well for it.',
  'The argument mistakes one thing for another: |the library for its contents.',
  'The ferry was late again — |nobody on the bench seemed to mind it.',
  'The workshop starts at 14:30, and ends when the last visitor has left.',
  'He told us all “the tide is high; the ferry cannot leave” and went home.',
  'The report (see the map; it is old) was never published by the town.',
])('English may be cut at the strokes only: %s', (text) => {
  expect(marked(text.replaceAll('|', ''), 'en')).toBe(text)
})
