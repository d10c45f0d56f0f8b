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
  xml:
    '<?xml version="1.0"?><resources><!-- hot --><string name="a">Don\\\'t <b>spill</b> &amp; go</string>' +
    '<string-array name="b"><item>tea</item></string-array><string name="c" translatable="false">X1</string></resources>',
  qt:
    '<!DOCTYPE TS><TS language="zh"><context><name>C</name><message><source>tea &amp; salt</source><comment>hot</comment>' +
    '<translation type="unfinished">茶</translation></message><message><source>a</source><translation type="vanished">b</translation></message></context></TS>',
  json: '{"a": {"en": "Tea \\"hot\\"", "zh": "茶"}, // note\n"b": ["one", 2, null], "@c": "x", "d": {"message": "m", "description": "n"}}',
  yaml: "# note\nen:\n  a: Tea is hot\n  b: 'it''s'\n  c: |\n    one\n    two\nzh: { a: \"茶\\n\", b: [x, *y] }\n",
  toml: '# note\n[a]\nother = "Tea \\"hot\\""\n[[b]]\n"x y" = \'茶\'\nn = 3\nlong = """one\ntwo"""\n',
  fluent:
    '# note\na = Tea { $n ->\n    [one] one\n   *[other] many\n}\n    .title = 茶\n  goes on\n-b = salt\n',
  markdown:
    '---\ntitle: Tea\n---\n# Tea 茶\n\nThe **ferry** left\nat noon.<br>渡船[开](a.md)走了。\n\n> quoted\n> 引用\n\n```js\nx = 1\n```\n\n' +
    '- one\n- 一\n\n| en | zh |\n|---|---|\n| tea | 茶 |\n\n<!-- note -->\n$$\nx\n$$\n![](a.png)\n<script>1</script>\n',
  plain:
    'The ferry left\nat noon.\n渡船开走了。\n\n1. Tea / 茶\n2. Salt / 盐\n\n=> {"en": "tea", "zh": "\\u8336"}\n\u3000\u3000&nbsp;茶\n' +
    'Tea is hot. 茶是热的。\n> tea\n> 茶\n```\nx\n```\nhttp://example.org\n-----\n',
  asciidoc:
    '= Tea 茶\n:toc:\n// note\n[[a]]\n== Salt\n\nThe ferry(((boat)))\nleft ((early)).\n渡船开走了。\n\n----\nx = 1\n----\n.Title\n* one\n* 一\n' +
    'image::a.png[b]\nNOTE: Hot.\n====\nA text.\n====\n|===\n|tea |茶\n|===\n////\nremark\n',
  rst:
    '.. _a:\n\nTea\n===\n\n:Author: X\n\nThe ferry :ref:`left <b>`\nat noon.\n\n渡船开走了。\n\n.. note:: Hot.\n   :class: x\n\n   烫。\n\n' +
    '.. code-block:: sh\n\n   ls\n\nSee::\n\n  x\n\n.. [1] A note.\n+---+---+\n| a | 乙 |\n+---+---+\n.. comment\n   more\n',
  org:
    '#+TITLE: Tea\n#+OPTIONS: x\n* TODO Salt 盐 :a:b:\n:PROPERTIES:\n:ID: 1\n:END:\nThe [[http://a][ferry]]\nleft.\n渡船开走了。\n# note\n' +
    '#+BEGIN_SRC sh\nls\n#+END_SRC\n#+BEGIN_QUOTE\nHot.\n#+END_QUOTE\n| a | 乙 |\n|---+---|\n: code\n',
  roff: '.\\" note\n.TH TEA 1\n.SH NAME\ntea \\- hot\n.SH "名称"\n茶 \\fB很\\fR烫\nrun\n.B tea now\nplease.\n.PP\nThe ferry left.\n.nf\nx\n.fi\n\'br\n.BR a (1)\n',
  latex:
    '\\documentclass{a}\n\\title{Tea}\n\\begin{document}\n\\section{Salt}\\label{s}\nThe ferry~\\cite{x} \\emph{left} 5\\% % note\nat $x$.\n\n' +
    "渡船``开''走了---。\\footnote{See.}\n\\begin{equation}\nx\n\\end{equation}\n\\[ y \\]\n\\begin{itemize}\\item one \\\\ two\n\\end{itemize}\n{\\bf x}\n",
  notebook:
    '{"cells": [{"cell_type": "markdown", "source": ["# Tea\\n", "The \\"ferry\\"\\n", "left.\\n", "\\n", "\\u8336\\u3002"]},\n' +
    '{"cell_type": "code", "source": ["x = 1"]}, {"source": "盐\\n\\nSalt", "cell_type": "markdown"}], "nbformat": 4}\n',
}
