import { expect, test } from 'vitest'
import { parse } from '../../../src/parser/index.js'
import { languageNamed } from '../../../src/parser/tables/column-names.js'

test.each([
  ['en', 'en, EN, eng, en_US, en-GB, English, English text, Text (English), 英文, 英语原文, 原文'],
  ['en', 'Source, source_text, Source segment, Source Segments, Original, text_en, sentence (en)'],
  ['zh', 'zh, ZH-CN, zh_TW, zh-Hans, zh-Hans-CN, chi, cn, cht, CHS, cmn, Mandarin, 国语'],
  ['zh', 'Chinese, Simplified Chinese, Chinese (Simplified), Text (zh), text_zh, sentence-zh'],
  [
    'zh',
    'Target, Target segment, Target string, Translation, Translated text, *译文*, 中文译文, 中文：',
  ],
  [
    undefined,
    'Segment ID, Segment status, id, Key, Comment, Zhang, Zhejiang, Enter, Engine, Chicken, Source of the river',
  ],
  [undefined, '备注, 序号, 中国, 英雄, 译者, 中文系学生, The sentence is long, 这是原文吗'],
])('the language is %s of %s', (language, names) => {
  const wrong = names.split(', ').filter((name) => languageNamed(name) !== language)
  expect(wrong).toEqual([])
})

const ROWS = [
  ['1', 'Turn off the pump.', '关闭水泵。'],
  ['2', 'Wait ten minutes.', '等待十分钟。'],
  ['3', 'Open the valve.', '打开阀门。'],
]

const HEADERS = [
  ['Segment ID', 'Source segment', 'Target segment'],
  ['No.', 'Mandarin', 'English'],
  ['#', 'text_en', 'text_zh'],
  ['id', 'eng', 'chs'],
  ['序号', '原文', '译文'],
]

const WRITERS: Readonly<Record<string, (rows: readonly (readonly string[])[]) => string>> = {
  'a.csv': (rows) => rows.map((row) => row.join(',')).join('\n'),
  'a.tsv': (rows) => rows.map((row) => row.join('\t')).join('\n'),
  'a.md': ([first, ...rest]) =>
    [first, first.map(() => '---'), ...rest].map((row) => `| ${row.join(' | ')} |`).join('\n'),
  'a.html': (rows) =>
    `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`,
}

test.each(Object.keys(WRITERS).flatMap((name) => HEADERS.map((header) => ({ name, header }))))(
  'the first row of $name is left out: $header',
  ({ name, header }) => {
    const { en, zh, ignored } = parse(WRITERS[name]([header, ...ROWS]), { name })
    expect(en.paragraphs.map(({ text }) => text)).toEqual(ROWS.map((row) => row[1]))
    expect(zh.paragraphs.map(({ text }) => text)).toEqual(ROWS.map((row) => row[2]))
    expect(ignored.en.filter(({ why }) => why === 'table header')).toHaveLength(3)
  },
)
