/** A text in each format that shows most of what the format has. */
export const SAMPLES: Readonly<Record<string, string>> = {
  html: `<!DOCTYPE html><html><head><title>Tea</title><script>a<b</script></head><body><nav>Home</nav>
<main><h1>Tea &amp; salt</h1><!-- note --><p>The <b>ferry</b> left.<br/>渡船开走了。</p><ul><li>a<li>乙</ul>
<table><tr><th>English<th>中文<tr><td rowspan=2>I<td>tea&nbsp;<td>茶</table><pre>Roses\nred</pre>
<ruby>鹽<rt>yán</rt></ruby><![CDATA[x]]><?php ?></main></body></html>`,
  table: 'zh,en\n"茶，热的","tea, ""hot"""\n盐,salt\r\n,\n"open,a\nb;c|d\te',
  strings: '/* menu */\n"Say \\"hi\\"" = "说“你好”\\n";\n// x\nfile_open = "打开";\n"a',
  properties: '# note\nNew group = \\u65b0\\\n  组\n[main]\nfile.open: 打开\nTea',
  po: 'msgid ""\nmsgstr "Language: zh\\n"\n#: a.c\nmsgctxt "m"\nmsgid "Say "\n"hi"\nmsgstr[0] "问好"\n',
  subtitles:
    '1\n00:00:01,000 --> 00:00:02,500\n<i>The ferry left.</i>\n渡船开走了。\n\n2\n00:00:03,000 --> 00:00:04,000 X1:40\n' +
    '- Tea?\n- Salt.\n\n3\n00:00:03,000 --> 00:00:04,000\n{\\an8}茶？盐。\n',
  tmx:
    '<?xml version="1.0"?><tmx version="1.4"><header creationtool="x"><note>about tea</note></header><body>\n' +
    '<tu><prop type="a">b</prop><tuv xml:lang="en"><seg>Salt &amp; <bpt i="1">&lt;b></bpt>tea<ept i="1"/>. Hot!</seg></tuv>' +
    '<tuv lang="ZH-CN"><seg><![CDATA[盐和茶。]]>很烫！</seg></tuv><tuv xml:lang="de"><seg>Tee</seg></tuv></tu>\n<tu><tuv/></tu></body></tmx>',
  xliff:
    '<?xml version="1.0"?><xliff version="1.2"><file source-language="en" target-language="zh"><body>\n' +
    '<trans-unit id="a"><source>Salt &amp; <g id="1">tea</g><x id="2"/></source><seg-source><mrk mtype="seg" mid="1">Salt</mrk></seg-source>' +
    '<target><mrk mtype="seg" mid="1">盐</mrk></target><note>hot</note></trans-unit><trans-unit id="b" translate="no"><source>X</source></trans-unit>' +
    '</body></file></xliff>',
  tbx:
    '<martif><martifHeader><p>terms</p></martifHeader><text><body><termEntry><descrip>hot</descrip><langSet xml:lang="en"><tig><term>tea</term>' +
    '</tig></langSet><langSet xml:lang="zh"><tig><term>茶</term></tig></langSet></termEntry></body></text></martif>',
  markdown:
    '---\ntitle: Tea\n---\n# Tea 茶\n\nThe **ferry** left\nat noon.<br>渡船[开](a.md)走了。\n\n> quoted\n> 引用\n\n```js\nx = 1\n```\n\n' +
    '- one\n- 一\n\n| en | zh |\n|---|---|\n| tea | 茶 |\n\n<!-- note -->\n$$\nx\n$$\n![](a.png)\n<script>1</script>\n',
  plain:
    'The ferry left\nat noon.\n渡船开走了。\n\n1. Tea / 茶\n2. Salt / 盐\n\n=> {"en": "tea", "zh": "\\u8336"}\n\u3000\u3000&nbsp;茶\n' +
    'Tea is hot. 茶是热的。\n> tea\n> 茶\n```\nx\n```\nhttp://example.org\n-----\n',
}
