import { expect, test } from 'vitest'
import { makeEpub } from '../containers/make.js'
import { leftOut, opened, taken } from '../containers/taken.js'

test('pages follow one another as the book has them', () => {
  expect(taken(makeEpub(['<h1>Tea</h1><p>Hot &amp; green.</p>', '<p>茶，又热又绿。</p>']))).toEqual(
    ['heading Tea', 'paragraph Hot & green.', 'paragraph 茶，又热又绿。'],
  )
})

test('rows are numbered through the book, with a number left out between pages', () => {
  const page = '<table><tr><td>tea</td><td>茶</td></tr></table>'
  const rows = opened(makeEpub([page, page])).blocks.map(({ row }) => row)
  expect(rows).toEqual([1, 1, 4, 4])
})

test('a page is read once, however often it is listed, and in the order of the spine', () => {
  const bytes = makeEpub(['<p>one</p>', '<p>two</p>'], {
    'OEBPS/book.opf':
      '<package><manifest><item id="a" href="page%201.xhtml" media-type="application/xhtml+xml"/>' +
      '<item id="b" href="./page%202.xhtml#top" media-type="application/xhtml+xml"/></manifest>' +
      '<spine><itemref idref="b"/><itemref idref="a"/><itemref idref="b"/><itemref idref="c"/></spine></package>',
  })
  expect(taken(bytes)).toEqual(['paragraph two', 'paragraph one'])
})

test('what is left out of a page is reported', () => {
  expect(leftOut(makeEpub(['<nav><a href="x">Contents</a></nav><p>Tea.</p>']))).toContain(
    'menu: <nav><a href="x">Contents</a></nav>',
  )
})

test('a page that the book lacks is a warning', () => {
  const bytes = makeEpub(['<p>one</p>'], {
    'OEBPS/book.opf':
      '<package><manifest><item id="a" href="lost.xhtml" media-type="application/xhtml+xml"/></manifest>' +
      '<spine><itemref idref="a"/></spine></package>',
  })
  expect(opened(bytes).source.warnings).toEqual([
    { code: 'missingPage', message: 'the book lacks its page OEBPS/lost.xhtml' },
  ])
})

test('an encrypted book is refused', () => {
  const bytes = makeEpub(['<p>one</p>'], {
    'META-INF/encryption.xml':
      '<encryption><EncryptedData><CipherData><CipherReference URI="OEBPS/page%201.xhtml"/></CipherData></EncryptedData></encryption>',
  })
  expect(() => opened(bytes)).toThrow(
    'is not a readable EPUB file: OEBPS/page 1.xhtml is encrypted',
  )
})
