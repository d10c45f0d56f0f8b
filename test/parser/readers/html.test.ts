import { describe, expect, test } from 'vitest'
import { html } from '../../../src/parser/readers/html.js'
import { cells, texts } from './seen.js'

const reads = (page: string, ...expected: string[]): void => {
  expect(texts(html, page)).toEqual(expected)
}

const ignored = (page: string): string[] =>
  html.read(page).ignored.map(({ from, to, why }) => `${why}: ${page.slice(from, to)}`)

const kinds = (page: string): string[] => html.read(page).blocks.map(({ kind }) => kind)

describe('blocks', () => {
  test('end where block elements begin and end', () => {
    reads(
      '<h1>Salt</h1><p>One.<p>Two.<div>Three.<hr>Four.</div>',
      'Salt',
      'One.',
      'Two.',
      'Three.',
      'Four.',
    )
  })

  test('go on through inline elements', () => {
    reads('<p>The <b>old <i>ferry</i></b> is <a href="x">gone</a>.</p>', 'The old ferry is gone.')
  })

  test('know what they are', () => {
    expect(
      kinds(
        '<h2>a</h2><ul><li>b<li>c</ul><blockquote><p>d</p></blockquote><table><tr><td>e</table>f',
      ),
    ).toEqual(['heading', 'item', 'item', 'quote', 'cell', 'paragraph'])
  })

  test('keep their places in the file', () => {
    const page = '<p>\n  Tea.\n</p>'
    expect(html.read(page).blocks).toEqual([{ kind: 'paragraph', from: 6, to: 10, edits: [] }])
  })
})

describe('blanks', () => {
  test('count once', () => {
    reads('<p>a  b \n\t c <b> d</b> </p>', 'a b c d')
  })

  test('at a line break vanish between Chinese characters', () => {
    reads('<p>雾里的\n   渡船，\n<b>还没有</b>来。\nGo\non.</p>', '雾里的渡船，还没有来。 Go on.')
  })
})

describe('character references', () => {
  test('stand for their characters', () => {
    reads('<p>Tom &amp; Ann &#8212; &#x4e2d;&lt;b&gt;&copy</p>', 'Tom & Ann — 中<b>©')
  })

  test('of two characters, of none, and of spaces', () => {
    reads('<p>&nbsp;&emsp;a&nbsp;b &bogus; &fjlig;&#0;</p>', 'a b &bogus; fj\uFFFD')
  })
})

describe('a line break', () => {
  test('cuts between sentences and between languages', () => {
    reads(
      '<p>The ferry left.<br>渡船开走了。<br/><br/>Fine<br>好</p>',
      'The ferry left.',
      '渡船开走了。',
      'Fine',
      '好',
    )
  })

  test('is a blank inside a sentence', () => {
    reads(
      '<p>The ferry that<br>left at noon,<br>渡船，<br>开走了</p>',
      'The ferry that left at noon,',
      '渡船，开走了',
    )
  })

  test('is every line end of preformatted text', () => {
    reads(
      '<pre>Roses are red,\nViolets are blue.\n\n玫瑰红\n</pre>',
      'Roses are red,',
      'Violets are blue.',
      '玫瑰红',
    )
  })
})

describe('left out, with the reason, are', () => {
  test.each([
    ['<nav><ul><li>Home</li></ul></nav>', 'menu: <nav><ul><li>Home</li></ul></nav>'],
    ['<header>Site</header>', 'menu: <header>Site</header>'],
    [
      '<div role="navigation">Home <div>x</div></div>',
      'menu: <div role="navigation">Home <div>x</div></div>',
    ],
    ['<script>if (a<b) "</p>"</script>', 'script: <script>if (a<b) "</p>"</script>'],
    ['<style>p{}</style>', 'script: <style>p{}</style>'],
    ['<!-- note -->', 'comment: <!-- note -->'],
    ['<title>Page</title>', 'page title: <title>Page</title>'],
    ['<button>Send</button>', 'form: <button>Send</button>'],
    ['<svg><text>x</text></svg>', 'figure: <svg><text>x</text></svg>'],
    ['<p hidden>x</p>', 'hidden: <p hidden>x</p>'],
    ['<pre class="lang-js">x = 1</pre>', 'code: <pre class="lang-js">x = 1</pre>'],
    ['<pre><code>x = 1</code></pre>', 'code: <pre><code>x = 1</code></pre>'],
    ['<hr>', 'markup: <hr>'],
  ])('%s', (page, expected) => {
    reads(`${page}tea`, 'tea')
    expect(ignored(page)).toEqual([expected])
  })

  test('not the header of an article', () => {
    reads('<article><header><h1>Salt</h1></header></article>', 'Salt')
  })

  test('what is inside a paragraph is edited away', () => {
    reads('<p>a <script>x</script>b<!-- c --> d</p>', 'a b d')
  })
})

describe('tables', () => {
  test('give rows and columns', () => {
    expect(cells(html, '<table><tr><td>tea<td>茶<tr><td>salt<td></td></tr></table>')).toEqual([
      '1,0 tea',
      '1,1 茶',
      '2,0 salt',
    ])
  })

  test('count the columns that cells span', () => {
    expect(
      cells(
        html,
        '<table><tr><td rowspan=2>I<td>a<td>甲<tr><td>b<td>乙<tr><td colspan=2>c<td>丙</table>',
      ),
    ).toEqual(['1,0 I', '1,1 a', '1,2 甲', '2,1 b', '2,2 乙', '3,0 c', '3,2 丙'])
  })

  test('inside tables keep the numbers growing', () => {
    const rows = html
      .read('<table><tr><td>a<table><tr><td>b</table><td>c<tr><td>d</table>')
      .blocks.map(({ row }) => row!)
    expect(rows).toEqual([...rows].sort((a, b) => a - b))
  })
})

test('ruby text is read without the pronunciation', () => {
  reads(
    '<p><ruby>鹽<rp>(</rp><rt>yán</rt><rp>)</rp></ruby>和<ruby>茶<rt>chá</ruby>。</p>',
    '鹽和茶。',
  )
})

test.each(['<!DOCTYPE html><p>', '\n<html lang=zh>', '<?xml version="1.0"?><!-- x --><html>'])(
  'a page is known by its beginning: %s',
  (page) => {
    expect(html.recognises?.(page)).toBe(true)
  },
)

test.each(['<p>an excerpt', 'html', '<!--'.repeat(400), '<!---->'.repeat(300)])(
  'other text is not taken for a page',
  (text) => {
    expect(html.recognises?.(text)).toBe(false)
  },
)
