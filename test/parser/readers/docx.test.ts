import { describe, expect, test } from 'vitest'
import { makeDocx, paragraph, run, table } from '../containers/make.js'
import { leftOut, opened, taken } from '../containers/taken.js'

const word = (...body: string[]): string[] => taken(makeDocx(body.join('')))

describe('paragraphs', () => {
  test('are put together from their runs', () => {
    expect(
      word(paragraph('The old ferry is gone.'), paragraph(''), paragraph('旧渡船没有了。')),
    ).toEqual(['paragraph The old ferry is gone.', 'paragraph 旧渡船没有了。'])
  })

  test('know by their style what they are', () => {
    expect(
      word(
        paragraph('Salt', '1'),
        paragraph('Tea', 'own'),
        paragraph('Go.', 'a3'),
        paragraph('a', 'x'),
      ),
    ).toEqual(['heading Salt', 'heading Tea', 'quote Go.', 'paragraph a'])
  })

  test('of a list are items', () => {
    expect(word(`<w:p><w:pPr><w:numPr/></w:pPr>${run('one')}</w:p>`)).toEqual(['item one'])
  })

  test('are cut at line breaks between sentences, not inside one', () => {
    expect(
      word(paragraph('The ferry left.\n渡船开走了。'), paragraph('The ferry that\nleft')),
    ).toEqual([
      'paragraph The ferry left.',
      'paragraph 渡船开走了。',
      'paragraph The ferry that⏎left',
    ])
  })

  test('of a text box stand where the box is anchored, once', () => {
    const box = (text: string) => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`
    const both = `<mc:AlternateContent><mc:Choice>${box('in')}</mc:Choice><mc:Fallback>${box('in')}</mc:Fallback></mc:AlternateContent>`
    expect(word(`<w:p>${run('before')}<w:r>${both}</w:r>${run('after')}</w:p>`)).toEqual([
      'paragraph before',
      'paragraph in',
      'paragraph after',
    ])
  })
})

describe('of a run', () => {
  const inside = (xml: string): string[] => word(`<w:p>${xml}</w:p>`)

  test('what was inserted stays, what was deleted or moved away goes', () => {
    expect(
      inside(
        `<w:ins>${run('tea')}</w:ins><w:del><w:r><w:delText>salt</w:delText></w:r></w:del><w:moveFrom>${run('x')}</w:moveFrom>`,
      ),
    ).toEqual(['paragraph tea'])
  })

  test('the field codes go, their results stay', () => {
    expect(
      inside(
        `<w:r><w:instrText> PAGE </w:instrText></w:r><w:fldSimple w:instr="DATE">${run('May 4')}</w:fldSimple>`,
      ),
    ).toEqual(['paragraph May 4'])
  })

  test('the pronunciation above characters goes', () => {
    const ruby = `<w:ruby><w:rt>${run('yán')}</w:rt><w:rubyBase>${run('鹽')}</w:rubyBase></w:ruby>`
    expect(inside(`<w:r>${ruby}</w:r>${run('和茶')}`)).toEqual(['paragraph 鹽和茶'])
  })

  test('tabs are tabs, tab stops are nothing', () => {
    expect(
      inside(`<w:pPr><w:tabs><w:tab/></w:tabs></w:pPr>${run('a')}<w:r><w:tab/></w:r>${run('b')}`),
    ).toEqual(['paragraph a\tb'])
  })
})

describe('tables', () => {
  test('give rows and columns, a cell a block for each of its paragraphs', () => {
    expect(word(table(['tea', '茶'], ['', ''], ['salt\nsea', '盐\n海']))).toEqual([
      '0,0 tea',
      '0,1 茶',
      '1,0 salt',
      '1,0 sea',
      '1,1 盐',
      '1,1 海',
    ])
  })

  test('are apart by a number', () => {
    expect(word(table(['tea', '茶']), paragraph('x'), table(['salt', '盐']))).toEqual([
      '0,0 tea',
      '0,1 茶',
      'paragraph x',
      '2,0 salt',
      '2,1 盐',
    ])
  })

  test('count the columns that cells span', () => {
    const wide = `<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${paragraph('wide')}</w:tc>`
    expect(word(`<w:tbl><w:tr>${wide}<w:tc>${paragraph('宽')}</w:tc></w:tr></w:tbl>`)).toEqual([
      '0,0 wide',
      '0,2 宽',
    ])
  })

  test('inside tables keep the numbers growing', () => {
    const inner = table(['b', '乙'])
    const rows = opened(
      makeDocx(
        `<w:tbl><w:tr><w:tc>${paragraph('a')}${inner}${paragraph('c')}</w:tc></w:tr></w:tbl>${inner}`,
      ),
    ).blocks.map(({ row }) => row!)
    expect(rows).toEqual([...rows].sort((a, b) => a - b))
    expect(new Set(rows).size).toBe(4)
  })
})

test('the table of contents is left out', () => {
  const bytes = makeDocx(paragraph('Salt 3', 'TOC1') + paragraph('Salt', '1'))
  expect(taken(bytes)).toEqual(['heading Salt'])
  expect(leftOut(bytes)).toEqual(['table of contents: Salt 3'])
})

test('notes that are not in the file are counted', () => {
  const note = '<w:r><w:footnoteReference w:id="2"/></w:r>'
  expect(opened(makeDocx(`<w:p>${run('tea')}${note}${note}</w:p>`)).source.warnings).toEqual([
    { code: 'notes', message: '2 footnotes are not in the file' },
  ])
})

test('the body goes by the name that the file gives it', () => {
  const bytes = makeDocx('', {
    '_rels/.rels': '<R><Relationship Type="x/officeDocument" Target="/word/document2.xml"/></R>',
    'word/document2.xml': `<x:document xmlns:x="x"><x:p><x:t>tea</x:t></x:p></x:document>`,
  })
  expect(taken(bytes)).toEqual(['paragraph tea'])
})

test('notes stand after the text, without the line above them', () => {
  const reference = (kind: string): string =>
    `<w:p>${run('Closed.')}<w:r><w:${kind}Reference w:id="1"/></w:r></w:p>`
  const notes = (kind: string, text: string): string =>
    `<w:${kind}s><w:${kind} w:type="separator" w:id="-1"><w:p>${run('x')}</w:p></w:${kind}>` +
    `<w:${kind} w:id="1">${paragraph(text)}</w:${kind}></w:${kind}s>`
  const bytes = makeDocx(reference('endnote') + reference('footnote'), {
    'word/footnotes.xml': notes('footnote', 'In winter.'),
    'word/endnotes.xml': notes('endnote', '冬季。'),
  })
  expect(taken(bytes)).toEqual([
    'paragraph Closed.',
    'paragraph Closed.',
    'paragraph In winter.',
    'paragraph 冬季。',
  ])
  expect(opened(bytes).source.warnings).toEqual([])
})
