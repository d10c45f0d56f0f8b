import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { makeXmlReader } from '../../src/check/readers/xml.js'
import { readLines } from '../../src/check/readers/lines.js'
import { readRows } from '../../src/check/readers/rows.js'
import { makeChunkDecoder } from '../../src/check/decoder.js'
import type { Fault, Unit, UnitTaker } from '../../src/check/unit.js'

interface Read {
  readonly units: Unit[]
  readonly faults: Fault[]
}

function collect(read: (taker: UnitTaker) => void): Read {
  const units: Unit[] = []
  const faults: Fault[] = []
  read({ unit: (unit) => units.push(unit), fault: (fault) => faults.push(fault) })
  return { units, faults }
}

const readXml = (text: string): Read =>
  collect((taker) => {
    const reader = makeXmlReader(taker, true)
    for (const piece of text.match(/[^]{1,50}/g) ?? []) reader.take(piece)
    reader.close()
  })

/** `line code: text` of each text. */
const textsOf = ({ units }: Read): string[][] =>
  units.map(({ texts }) => texts.map(({ line, code, text }) => `${line} ${code}: ${text}`))

const TMX = `<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4">
  <header srclang="en-US"><prop type="x">1</prop></header>
  <body>
    <tu tuid="7"><note>n</note>
      <tuv xml:lang="en-US"><seg>Open <bpt i="1">&lt;b></bpt>file<ept i="1">&lt;/b></ept>.</seg></tuv>
      <tuv xml:lang="zh-CN"><seg>打开文件。</seg></tuv>
    </tu>
    <tu><tuv xml:lang="en-US"><seg>Close</tuv>
      <tuv xml:lang="zh-CN"><seg>关闭</seg></tuv></tu>
    <tu><tuv xml:lang="en-US"><seg>R&D</seg></tuv><tuv xml:lang="zh-CN"><seg>研发</seg></tuv></tu>
  </body>
</tmx>
`

describe('TMX', () => {
  test('units with their lines, codes left out', () => {
    const read = readXml(TMX)
    expect(textsOf(read)[0]).toEqual(['6 en-US: Open file.', '7 zh-CN: 打开文件。'])
    expect(read.units.map(({ line, id, source }) => [line, id, source])).toEqual([
      [5, '7', 'en'],
      [9, undefined, 'en'],
      [11, undefined, 'en'],
    ])
    expect(read.faults).toEqual([])
  })

  test('a fault costs its unit, if anything', () => {
    const { units } = readXml(TMX)
    expect(units.map(({ faults }) => faults.map(({ reason, spoils }) => [reason, spoils]))).toEqual(
      [
        [],
        [['<seg> is not closed', true]],
        [['an & stands in a text, where &amp; is meant', false]],
      ],
    )
  })

  test('what is not valid', () => {
    const { faults } = readXml('<tmx><body><tu><seg>x</seg></tu><unit/></body></tmx>')
    expect(faults.map(({ reason }) => reason)).toEqual(['TMX has no element <unit>'])
    const [unit] = readXml('<tmx><body><tu><seg>x</seg></tu></body></tmx>').units
    expect(unit.faults.map(({ reason }) => reason)).toEqual([
      '<seg> may not stand in <tu>',
      '<tu> has no <tuv>',
    ])
  })

  test('a unit as it is written, and where', () => {
    const [, unit] = readXml(TMX).units
    expect(unit.written?.text).toMatch(/^<tu><tuv[^]*<\/tu>$/)
    expect(TMX.startsWith(unit.written?.text ?? '', unit.written?.from)).toBe(true)
  })

  test('a file that breaks off', () => {
    const { units, faults } = readXml(TMX.slice(0, TMX.indexOf('打开') + 1))
    expect(units).toHaveLength(1)
    expect([...units[0].faults, ...faults].map(({ reason }) => reason)).toContain(
      'the file breaks off: <seg>, <tuv>, <tu>, <body>, … are not closed',
    )
  })

  test('a file of another kind is refused', () => {
    expect(() => readXml('<html><body/></html>')).toThrow('its first element is <html>')
  })
})

describe('XLIFF', () => {
  test('1.2, segment by segment where both sides are cut', () => {
    const read =
      readXml(`<xliff version="1.2"><file source-language="en" target-language="zh-CN"><body>
<trans-unit id="1"><source>Save. Quit.</source><seg-source><mrk mtype="seg" mid="0">Save.</mrk> <mrk mtype="seg" mid="1">Quit.</mrk></seg-source>
<target><mrk mtype="seg" mid="0">保存。</mrk><mrk mtype="seg" mid="1">退出。</mrk></target><note>x</note></trans-unit>
<trans-unit id="2"><source>Undo <x id="1"/></source><alt-trans><target>撤回</target></alt-trans></trans-unit>
<trans-unit id="3" translate="no"><source>X</source></trans-unit></body></file></xliff>`)
    expect(textsOf(read)).toEqual([
      ['2 en: Save.', '3 zh-CN: 保存。'],
      ['2 en: Quit.', '3 zh-CN: 退出。'],
      ['4 en: Undo', '4 zh-CN: '],
    ])
  })

  test('2.0', () => {
    const read =
      readXml(`<xliff version="2.0" srcLang="en" trgLang="zh-TW"><file id="f"><unit id="u">
<segment id="1"><source>Save</source><target>儲存</target></segment>
<segment id="2"><source>Quit</source><target>結束</target></segment></unit></file></xliff>`)
    expect(textsOf(read)).toEqual([
      ['2 en: Save', '2 zh-TW: 儲存'],
      ['3 en: Quit', '3 zh-TW: 結束'],
    ])
  })
})

test('TBX', () => {
  const read =
    readXml(`<martif type="TBX"><martifHeader><titleStmt>t</titleStmt></martifHeader><text><body>
<termEntry id="1"><descrip>d</descrip><langSet xml:lang="en"><tig><term>lock</term></tig><tig><term>sluice</term></tig></langSet>
<langSet xml:lang="zh"><tig><term>船闸</term></tig></langSet></termEntry></body></text></martif>`)
  expect(textsOf(read)).toEqual([['2 en: lock', '3 zh: 船闸']])
})

test('a table, the two columns that translate each other', () => {
  const csv =
    'id,en,zh,note\n1,The ferry leaves.,渡轮开船了。,x\n2,"Hurry\nup!",,\n3,Too late!,太晚了！,\n'
  const { units } = collect((taker) => {
    readRows(Buffer.from(csv), { name: 'a.csv' }, taker)
  })
  expect(units.map(({ line, texts }) => [line, ...texts.map(({ text }) => text)])).toEqual([
    [2, 'The ferry leaves.', '渡轮开船了。'],
    [3, 'Hurry\nup!'],
    [5, 'Too late!', '太晚了！'],
  ])
})

test('prose is refused', () => {
  const read = (): unknown =>
    collect((taker) => {
      readRows(Buffer.from('The ferry leaves.\n\n渡轮开船了。\n'), { name: 'a.txt' }, taker)
    })
  expect(read).toThrow('is no memory')
})

test('an archive without sheets is refused', () => {
  const archive = zipSync({ 'a.txt': Buffer.from('x') })
  expect(() =>
    collect((taker) => {
      readRows(archive, { name: 'a.zip' }, taker)
    }),
  ).toThrow()
})

test('two files line by line, and that one is longer', () => {
  const { units, faults } = collect((taker) => {
    const bytes = { en: Buffer.from('One.\r\nTwo.\r\n'), zh: Buffer.from('一。\n') }
    readLines(bytes, { en: {}, zh: {} }, taker)
  })
  expect(faults).toEqual([
    { line: 2, reason: 'the English file has 2 lines and the Chinese one 1' },
  ])
  expect(units.map(({ texts }) => texts.map(({ text }) => text))).toEqual([
    ['One.', '一。'],
    ['Two.', ''],
  ])
})

describe('encodings', () => {
  const decoded = (bytes: Uint8Array): { text: string; faults: string[] } => {
    const { decode, faults } = makeChunkDecoder(bytes)
    return { text: decode(bytes, true), faults: faults.map(({ reason }) => reason) }
  }
  test.each([
    ['a byte order mark', Buffer.from('\ufeff<tmx/>', 'utf16le'), '\ufeff<tmx/>'],
    ['UTF-16 without one', Buffer.from('<tmx/>', 'utf16le'), '<tmx/>'],
    [
      'a declaration',
      Buffer.from('<?xml version="1.0" encoding="gb2312"?>\xd6\xd0', 'latin1'),
      '<?xml version="1.0" encoding="gb2312"?>中',
    ],
  ])('by %s', (_, bytes, text) => {
    expect(decoded(bytes)).toEqual({ text, faults: [] })
  })

  test('one that the file does not tell is a fault', () => {
    const bytes = Buffer.from('<tmx>\xd6\xd0\xb9\xfa\xb5\xc4\xc8\xcb\xc3\xf1</tmx>', 'latin1')
    const { text, faults } = decoded(bytes)
    expect(text).toBe('<tmx>中国的人民</tmx>')
    expect(faults).toEqual(['it is in gb18030 and says nothing of it'])
  })
})

describe('XLIFF of memoQ', () => {
  const read = readXml(
    '<xliff version="1.2" mq:version="1"><file source-language="en" target-language="zh"><body>' +
      '<trans-unit id="1"><source>Tea</source><target>茶</target><mq:minorversions><mq:historical-unit>' +
      '<source>Old tea</source><target>老茶</target></mq:historical-unit></mq:minorversions></trans-unit>' +
      '<trans-unit id="2"><source>Salt</source><target>盐</target></trans-unit></body></file></xliff>',
  )

  test('earlier versions of a unit are no texts of it', () => {
    expect(textsOf(read)).toEqual([
      ['1 en: Tea', '1 zh: 茶'],
      ['1 en: Salt', '1 zh: 盐'],
    ])
  })

  test('an attribute with a prefix is another than the one without', () => {
    expect(read.faults).toEqual([])
    expect(readXml('<xliff version="1" version="2"/>').faults).toEqual([
      { line: 1, reason: 'the attribute version stands there twice' },
    ])
  })
})
