import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { describe, expect, test } from 'vitest'
import { makeXmlScanner } from '../../src/check/readers/scan-xml.js'

interface Scanned {
  readonly events: string[]
  readonly faults: string[]
}

/** @param size of the pieces in which the text comes */
function scan(text: string, size = text.length + 1): Scanned {
  const events: string[] = []
  const faults: string[] = []
  let gathered = ''
  const flush = (): void => {
    if (gathered !== '') events.push(`"${gathered}"`)
    gathered = ''
  }
  const scanner = makeXmlScanner({
    open({ name, from, line }, attributes) {
      flush()
      const list = [...attributes].map(([key, value]) => ` ${key}=${value}`)
      events.push(`<${name}${list.join('')}> ${from}, line ${line}`)
    },
    close(name, to) {
      flush()
      events.push(`</${name}> ${to}`)
    },
    text: (piece) => (gathered += piece),
    fault: (reason, line) => faults.push(`${line}: ${reason}`),
    needed: () => Infinity,
  })
  for (let at = 0; at < text.length; at += size) scanner.take(text.slice(at, at + size))
  scanner.close()
  flush()
  return { events, faults }
}

const GOOD = `<?xml version="1.0"?>
<!DOCTYPE a SYSTEM "a.dtd" [<!ENTITY nbsp "&#160;">]>
<a x='1>2' xml:lang="en"><!-- < & --><b/>R&amp;D &#x4e2d;<![CDATA[<&>]]>&nbsp;</a>
`

test('reports elements, attributes and text', () => {
  expect(scan(GOOD)).toEqual({
    events: [
      '<a x=1>2 lang=en> 76, line 3',
      '<b> 113, line 3',
      '</b> 117',
      '"R&D 中<&>&nbsp;"',
      '</a> 158',
    ],
    faults: [],
  })
})

test.each([
  ['a bare ampersand', '<a>\n<b>R&D</b></a>', '2: an & stands in a text, where &amp; is meant'],
  ['a bare less-than', '<a>x < y</a>', '1: a < stands in a text, where &lt; is meant'],
  ['an unknown entity', '<a>&nbsp;</a>', '1: &nbsp; is an entity that XML does not know'],
  ['an element without an end', '<a>\n<b>x</a>', '2: <b> is not closed'],
  ['an end that ends nothing', '<a>\n</b>x</a>', '2: </b> ends nothing'],
  ['an attribute without its mark', '<a><b x="1>y</b></a>', '1: a tag is broken'],
  ['an attribute without marks', '<a x=1></a>', '1: the attributes of a tag are broken: x=1'],
  ['an attribute twice', '<a x="1" x="2"/>', '1: the attribute x stands there twice'],
  ['two first elements', '<a/><b/>', '1: there is a second first element'],
  ['text outside', '<a/>x', '1: there is text behind the last element'],
  ['the end of the file', '<a>\n<b>x', '2: the file breaks off: <b>, <a> are not closed'],
  ['a comment without an end', '<a><!-- x</a>', '1: <!-- has no end'],
  ['two hyphens in a comment', '<a><!-- x -- y --></a>', '1: a comment holds --'],
  ['the end of CDATA in text', '<a>x ]]> y</a>', '1: it holds ]]>, which is written ]]&gt;'],
  [
    'something before the declaration',
    ' <?xml version="1.0"?><a/>',
    '1: something stands before the XML declaration',
  ],
])('tells of %s', (_, text, fault) => {
  expect(scan(text).faults).toContain(fault)
})

test('a broken tag spoils no other', () => {
  const { events } = scan('<a><b x="1>one</b><b x="2">two</b></a>')
  expect(events).toContain('"two"')
})

describe('on any text', () => {
  const piece = fc.constantFrom(
    '<a>',
    '</a>',
    '<b x="1">',
    '</b>',
    '<c/>',
    'text',
    ' & ',
    '&amp;',
    ' < ',
    '<!-- c -->',
    '<![CDATA[ ]] ]]>',
    ']]>',
    '"',
    "'",
    '=',
    '\n',
    '<b x="',
    '/>',
    '>',
    '&#65;',
    '中',
  )
  const texts = fc.array(piece, { maxLength: 12 }).map((pieces) => `<r>${pieces.join('')}</r>`)

  test('the size of the pieces makes no difference', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 9 }), (text, size) => {
        expect(scan(text, size)).toEqual(scan(text))
      }),
    )
  })

  test('what another parser refuses is found, and nothing else', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const parser = new SaxesParser<{ xmlns: false }>({ xmlns: false })
        let isRefused = false
        parser.on('error', () => (isRefused = true))
        parser.write(text).close()
        expect(scan(text).faults.length > 0).toBe(isRefused)
      }),
      { numRuns: 500 },
    )
  })
})
