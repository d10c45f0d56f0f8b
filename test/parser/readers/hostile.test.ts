import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { READERS, chooseReader } from '../../../src/parser/readers/index.js'
import { faultOf } from '../coverage.js'
import { damaged } from '../damage.js'

/** A text in each format that shows most of what the format has. */
const SAMPLES: Readonly<Record<string, string>> = {
  html: `<!DOCTYPE html><html><head><title>Tea</title><script>a<b</script></head><body><nav>Home</nav>
<main><h1>Tea &amp; salt</h1><!-- note --><p>The <b>ferry</b> left.<br/>渡船开走了。</p><ul><li>a<li>乙</ul>
<table><tr><th>English<th>中文<tr><td rowspan=2>I<td>tea&nbsp;<td>茶</table><pre>Roses\nred</pre>
<ruby>鹽<rt>yán</rt></ruby><![CDATA[x]]><?php ?></main></body></html>`,
  table: 'zh,en\n"茶，热的","tea, ""hot"""\n盐,salt\r\n,\n"open,a\nb;c|d\te',
  strings: '/* menu */\n"Say \\"hi\\"" = "说“你好”\\n";\n// x\nfile_open = "打开";\n"a',
  properties: '# note\nNew group = \\u65b0\\\n  组\n[main]\nfile.open: 打开\nTea',
  po: 'msgid ""\nmsgstr "Language: zh\\n"\n#: a.c\nmsgctxt "m"\nmsgid "Say "\n"hi"\nmsgstr[0] "问好"\n',
}

/** What a file may consist of from end to end. */
const PIECES =
  'x·茶· ·ab ·\n·x\n·a=b\n·<·<div>·<p>·</p>·<table><tr><td>·<td rowspan=9 colspan=99>x·<tr>·<br>x·<br>·&amp;·&' +
  '·<!--·<!---->·<rt>·<nav>·<pre>·<pre>\n·"·""·"a""·",a·,"a·,·\t·"\n·\\·\\"·\\\n·/*·//·// \n·#·# \n·[·\u0085' +
  '·"a"="b";·"a"=·msgid "a"\n·"a"\n'

describe.each(READERS.filter(({ name }) => name in SAMPLES))('$name', ({ name, read }) => {
  test('loses nothing of a damaged file', () => {
    fc.assert(
      fc.property(damaged(SAMPLES[name]), (text) => {
        expect(faultOf(text, read(text))).toBeUndefined()
      }),
      { numRuns: 1000 },
    )
  })

  test('survives a long line, deep nesting and a great many of everything', () => {
    for (const piece of PIECES.split('·')) {
      const text = piece.repeat(50_000)
      expect(faultOf(text, read(text)), piece).toBeUndefined()
    }
  })
})

test('the choice of a reader takes no time, whatever the text begins with', () => {
  for (const piece of '<!---->·# ·#\n·// ·//  \n·/**/·"·""·\n·<?xml>·,"'.split('·'))
    expect(chooseReader(null, piece.repeat(100_000)).name).toBe('plain')
})
