import { expect, test } from 'vitest'
import { parse } from '../../src/index.js'
import { faultOf } from './coverage.js'

const HAN = '我童年的图书馆是消防站楼上的一间屋子四千册书两张长桌和一只钟'

/** Each took minutes in one expression or another that looked at every pair of characters. */
test.each([
  ['a word of two million letters', `${'a'.repeat(2e6)}1`, 'a.txt'],
  ['a Chinese paragraph of thousands of lines', `${HAN}\n`.repeat(3000), 'a.md'],
  ['one line of Chinese', HAN.repeat(10000), 'a.txt'],
  ['a line of breaks', `x<br>${HAN}<br>`.repeat(3000), 'a.md'],
  ['open brackets', '[('.repeat(1e5), 'a.md'],
  ['open comments', '<!-- '.repeat(1e4), 'a.md'],
  ['quotation marks', `${'“'.repeat(1e5)}。`, 'a.txt'],
  ['nested quotations', `${'> '.repeat(1e5)}x`, 'a.md'],
  ['a table of one row', `${'| a '.repeat(3e4)}\n|---|\n`, 'a.md'],
  ['empty cues', '1\n00:00:01,000 --> 00:00:02,000\n\n'.repeat(20000), 'a.srt'],
  ['brackets in a row of a table', '('.repeat(4e5), 'a.csv'],
  ['a page of brackets', '](#'.repeat(1e5), 'a.html'],
  ['numbers of sections', `The ferry left. ${'1.2.'.repeat(1e5)}渡船开走了。`, 'a.txt'],
  ['tabs and brackets', `The ferry ${'\t)('.repeat(1e5)}渡船0(`, 'a.txt'],
  ['marks after Chinese', `渡船${'。 ！'.repeat(1e5)}`, 'a.txt'],
  ['marks after a word', `a/b${'!'.repeat(4e5)}a`, 'a.txt'],
  ['one long identifier', `a.${'b'.repeat(4e5)}- a0${'0'.repeat(4e5)}a(`, 'a.txt'],
  ['empty directives', `{${'%%}{'.repeat(1e5)}`, 'a.md'],
  ['a box of tabs', `:::\t${'\t'.repeat(4e5)}}`, 'a.md'],
  ['a fence of tabs', `\`\`\`\t${'\t'.repeat(4e5)}\`\`\``, 'a.md'],
  ['a fence of tabs', '```\t' + '\t'.repeat(4e5) + '```', 'a.md'],
  ['a note to a linter', `<!-- eslint ${'a '.repeat(2e5)}! -->`, 'a.md'],
  ['imports', `import\t${'\tfrom\ta'.repeat(6e4)}`, 'a.md'],
  ['quotation marks in JSON', `{"a": ["${'\\"'.repeat(2e5)}"]}`, 'a.txt'],
  ['a compound of many parts', `The ferry ${'a-'.repeat(2e5)}\nb 渡船开走了。`, 'a.txt'],
  ['brackets that never opened', `The ferry ${']('.repeat(2e5)}\n渡船开走了。`, 'a.txt'],
  ['blanks in TOML', `Start ${' '.repeat(4e5)}\nferry = "渡船"`, 'a.toml'],
  ['maps in YAML', '{'.repeat(4e5), 'a.yaml'],
  ['keys in YAML', '? '.repeat(2e5), 'a.yaml'],
  ['sequences in YAML', '- '.repeat(2e5), 'a.yaml'],
  ['errors in YAML', '} [zh] '.repeat(1e4), 'a.yaml'],
  ['a comment of Org', '# '.repeat(2e5), 'a.org'],
  ['blank lines of Org', '\n'.repeat(4e5), 'a.org'],
  ['objects in a notebook', '{'.repeat(4e5), 'a.ipynb'],
  ['quotation marks in a notebook', `"a${'.\\" '.repeat(1e5)}`, 'a.ipynb'],
  ['drawings', `Dialogue: ${'0,'.repeat(9)}${'{\\p1'.repeat(1e5)}`, 'a.ass'],
  ['lyrics without times', `[00:01.00]a\n${'b\n'.repeat(2e5)}`, 'a.lrc'],
  ['a cue of tabs', `1\n00:00:01,000 --> 00:00:02,000\n<b>${'\t'.repeat(4e5)}<b>}->\n`, 'a.srt'],
])('reads %s', (_, text, name) => {
  const { en, zh, ignored } = parse(text, { name })
  const blocks = [...en.sentences, ...zh.sentences]
    .sort((a, b) => a.from - b.from)
    .map(({ from, to }) => ({ from, to, kind: 'paragraph' as const, edits: [] }))
  expect(faultOf(text, { blocks, ignored: ignored.en })).toBeUndefined()
})

/** What a line in both languages may hold a great many of. */
const REPEATED = [
  ...['\t)(', '(a)', '(渡)', '[x]', '[En] ', '(a) ', 'A.[渡。] ', '(', '[', '）', '（渡'],
  ...['"', '“', '`', '* ', '_a', '|', '/', '—', '-  ', '→', '\\N', '<br>', '&nbsp;'],
  ...[' ', '  ', '\u00a0', 'a\u3000', '1', '1. ', 'a: ', ':', '，', '.', '。', '… ', '渡', '船 a'],
]

test.each(REPEATED)('reads a line in both languages with 50,000 of %j', (token) => {
  const many = token.repeat(50_000)
  for (const text of [`The ferry ${many}渡船0(`, `渡船 (ferry: ${many}The ferry`])
    expect(parse(text, { name: 'a.txt' }).en.source.text).toBe(text)
})
