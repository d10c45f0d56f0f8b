import { describe, expect, test } from 'vitest'
import { align, exportBytes, exportText, parse } from '../../src/index.js'
import type { Alignment } from '../../src/types.js'

const aligned = (input: string | Uint8Array, name: string): Alignment =>
  align(parse(input, { name }))

/** A memory as a translation tool writes it. @param creationtool whether its units may be cut */
const memory = (creationtool: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4">
  <header creationtool="${creationtool}" creationtoolversion="4" segtype="sentence" o-tmf="x" adminlang="en" srclang="en-GB" datatype="xml">
    <note>Of the header.</note>
  </header>
  <body>
    <tu tuid="HB-1" creationdate="20230405T081500Z" creationid="M. &quot;Mo&quot; Okafor" changedate="20230611T093000Z" usagecount="3">
      <note>Checked &amp; approved:
yes.</note>
      <prop type="x-project">Harbour</prop>
      <prop type="x-doubt">ask about the name</prop>
      <prop type="x-verdict">ok</prop>
      <tuv xml:lang="en-GB"><seg>The pilot boat leaves the harbour at six in the morning.</seg></tuv>
      <tuv xml:lang="zh-CN" changeid="林静"><prop type="x-status">final</prop><seg>引水船早上六点离开港口。</seg></tuv>
      <tuv xml:lang="fr"><prop type="x-status">draft</prop><seg>Le bateau-pilote quitte le port à six heures.</seg></tuv>
    </tu>
    <tu>
      <tuv xml:lang="zh-CN"><seg>码头有<ph x="1">&lt;b/&gt;</ph>三台起重机。</seg></tuv>
      <tuv xml:lang="en-GB"><seg>The wharf has <ph x="1">&lt;b/&gt;</ph>three cranes.</seg></tuv>
    </tu>
    <tu tuid="HB-3"><note>Old lighthouse</note>
      <tuv xml:lang="en-GB"><seg>The lighthouse was built in 1893. Its lamp can be seen from twenty miles away.</seg></tuv>
      <tuv xml:lang="zh-CN"><seg>灯塔建于1893年。二十海里外都能看见它的灯光。</seg></tuv>
    </tu>
  </body>
</tmx>
`

const unitStarts = (text: string): string[] => text.match(/<tu .*/g) ?? []

describe('from TMX to TMX', () => {
  const text = exportText(aligned(memory('CatDesk'), 'in.tmx'), 'tmx')

  test('ids, dates and names of people stay; a unit that is cut gives its id to each part', () => {
    expect(unitStarts(text)).toEqual([
      '<tu tuid="HB-1" creationdate="20230405T081500Z" creationid="M. &quot;Mo&quot; Okafor" changedate="20230611T093000Z" usagecount="3">',
      '<tu tuid="2">',
      '<tu tuid="HB-3.1">',
      '<tu tuid="HB-3.2">',
    ])
    expect(text).toContain('<tuv xml:lang="zh-CN" changeid="林静">')
  })

  test('notes and properties stay with the unit or the text that they are of', () => {
    expect(text).toContain('<note>Checked &amp; approved:\nyes.</note>')
    expect(text).toContain('<prop type="x-project">Harbour</prop>')
    expect(text).toContain('<prop type="x-doubt">ask about the name</prop>')
    expect(text).toContain(
      '<prop type="x-status">final</prop>\n        <seg>引水船早上六点离开港口。</seg>',
    )
    expect(text.match(/<note>Old lighthouse<\/note>/g)).toHaveLength(2)
    expect(text).toContain('    <note>Of the header.</note>\n')
    expect(text).not.toContain('draft')
  })

  test('a date of its own is not replaced', () => {
    const dated = exportText(aligned(memory('CatDesk'), 'in.tmx'), 'tmx', {
      date: new Date('2024-09-18T00:00:00Z'),
    })
    expect(unitStarts(dated)[0]).toContain(' creationdate="20230405T081500Z"')
    expect(unitStarts(dated)[1]).toBe('<tu tuid="2" creationdate="20240918T000000Z">')
  })

  test('in a merged memory the number of the document stands before an id', () => {
    const merged = exportText(aligned(memory('CatDesk'), 'in.tmx'), 'tmx', { merged: true })
    expect(merged).toContain('<tu tuid="1.HB-1" ')
  })

  test('what this program wrote comes back with its source and its shape', () => {
    const own = memory('align').replace(
      '<note>Old lighthouse</note>',
      '<prop type="x-source-file">old.docx</prop><prop type="x-level">sentence</prop><prop type="x-shape">3-2</prop><prop type="x-confidence">0.10</prop><prop type="x-doubt">border</prop>',
    )
    const again = exportText(aligned(own, 'in.tmx'), 'tmx')
    expect(unitStarts(again)).toHaveLength(3)
    const [, unit] = again.split('tuid="HB-3"')
    expect(unit.match(/<prop type="x-(?:source-file|shape)">.*/g)).toEqual([
      '<prop type="x-source-file">old.docx</prop>',
      '<prop type="x-shape">3-2</prop>',
    ])
    expect(unit.match(/x-confidence/g)).toHaveLength(1)
    expect(unit).not.toContain('0.10')
    expect(unit).not.toContain('border')
  })
})

test('a number that is the id of another unit is not given again', () => {
  const taken = memory('CatDesk').replace('HB-3', '2')
  const ids = unitStarts(exportText(aligned(taken, 'in.tmx'), 'tmx')).map(
    (start) => /tuid="([^"]*)"/.exec(start)?.[1],
  )
  expect(new Set(ids).size).toBe(4)
})

describe('from XLIFF and TBX to TMX', () => {
  const exported = (input: string, name: string): string => exportText(aligned(input, name), 'tmx')

  test('ids, notes, states and language codes stay', () => {
    const text = exported(
      '<xliff version="1.2"><file source-language="en-GB" target-language="zh-HK"><body><trans-unit id="u1" approved="yes"><source>The ferry leaves at six.</source><target state="final">渡輪六點開。</target><note>On the board &amp; online</note></trans-unit></body></file>' +
        '<file source-language="en-GB" target-language="zh-HK"><body><trans-unit id="u1"><source>There are 25 seats.</source><target>有25個座位。</target></trans-unit></body></file></xliff>',
      'a.xlf',
    )
    expect(unitStarts(text)).toEqual(['<tu tuid="u1">', '<tu tuid="2.u1">'])
    expect(text).toContain('<note>On the board &amp; online</note>')
    expect(text).toContain('<prop type="x-approved">yes</prop>')
    expect(text).toContain(
      '<tuv xml:lang="zh-HK">\n        <prop type="x-state">final</prop>\n        <seg>渡輪六點開。</seg>',
    )
    expect(text).toContain('srclang="en-GB"')
  })

  test('of a unit of several segments each has an id of its own', () => {
    const text = exported(
      '<xliff version="2.0" srcLang="en" trgLang="zh"><file id="f"><unit id="7"><segment state="reviewed"><source>Rain.</source><target>下雨了。</target></segment><segment><source>Nobody went ashore.</source><target>没人上岸。</target></segment></unit></file></xliff>',
      'a.xlf',
    )
    expect(unitStarts(text)).toEqual(['<tu tuid="7.1">', '<tu tuid="7.2">'])
    expect(text.match(/reviewed/g)).toHaveLength(1)
  })

  test('tags that Memsource writes as text are no text', () => {
    const alignment = aligned(
      '<xliff version="1.2" xmlns:m="http://www.memsource.com/mxlf/2.0"><file source-language="en" target-language="zh"><body><trans-unit id="t"><source>{b&gt;The ferry&lt;b} leaves {1} at {2>six&lt;2}.{3}</source><target>{b&gt;渡船&lt;b}{2>六点&lt;2}开{1}。{3}</target></trans-unit><trans-unit id="e"><source>{1}</source><target>{1}</target></trans-unit></body></file></xliff>',
      'a.mxliff',
    )
    expect(alignment.en.map(({ text }) => text)).toEqual(['The ferry leaves at six.'])
    expect(alignment.zh.map(({ text }) => text)).toEqual(['渡船六点开。'])
  })

  test('of a term its entry, notes and part of speech stay', () => {
    const text = exported(
      '<martif type="TBX"><text><body><termEntry id="c7"><descrip type="subjectField">harbour</descrip><langSet xml:lang="en"><tig><term>pilot boat</term><termNote type="partOfSpeech">noun</termNote></tig><tig><term>pilot vessel</term><termNote type="partOfSpeech">rare</termNote></tig></langSet><langSet xml:lang="zh"><note>checked</note><tig><term>引水船</term></tig></langSet></termEntry></body></text></martif>',
      'a.tbx',
    )
    expect(unitStarts(text)).toEqual(['<tu tuid="c7">'])
    expect(text).toContain('<prop type="subjectField">harbour</prop>')
    expect(text).toContain('<prop type="partOfSpeech">noun</prop>\n        <seg>pilot boat</seg>')
    expect(text).toContain('<note>checked</note>\n        <seg>引水船</seg>')
    expect(text).not.toContain('rare')
  })
})

describe('from a workbook to a workbook', () => {
  const first = exportBytes(aligned(memory('CatDesk'), 'in.tmx'), 'xlsx')
  const back = aligned(first, 'reviewed.xlsx')

  test('ids, sources, shapes, verdicts and notes stay', () => {
    const rows = exportText(back, 'tsv')
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((line) => line.split('\t'))
    expect(rows.map((cells) => [cells[2], cells[4], cells[5]])).toEqual([
      ['1-1', 'in.tmx', 'HB-1'],
      ['1-1', 'in.tmx', '2'],
      ['1-1', 'in.tmx', 'HB-3.1'],
      ['1-1', 'in.tmx', 'HB-3.2'],
    ])
    const again = exportText(aligned(exportBytes(back, 'xlsx'), 'again.xlsx'), 'tmx')
    expect(again).toContain('<note>Checked &amp; approved:\nyes.</note>')
    expect(again).toContain('<prop type="x-verdict">ok</prop>')
    expect(again.match(/<note>Old lighthouse<\/note>/g)).toHaveLength(2)
  })

  test('a shape of a pair is not that of a row of which one side has been filled since', () => {
    const table = 'en\tzh\tshape\tconfidence\tsource\tid\nTea.\t茶。\t1-0\t0.90\ta.txt\t7\n'
    expect(exportText(aligned(table, 'a.tsv'), 'tsv')).toMatch(
      /^Tea\.\t茶。\t1-1\t[\d.]+\ta\.txt\t7\t/m,
    )
  })
})
