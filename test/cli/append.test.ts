/** `--append` adds to a translation memory and changes nothing else in it. */
import fc from 'fast-check'
import { chmodSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { scanMemory } from '../../src/documents/append/scan-memory.js'
import { contentsOf, fill, filesIn, makeTestFolder } from '../folder.js'
import { ARTICLE, CHINESE, ENGLISH, OTHER } from './articles.js'
import { align } from './run.js'

const header = (srclang: string): string =>
  `<header creationtool="other" segtype="sentence" srclang="${srclang}" datatype="plaintext"/>`

const unit = (en: string, zh: string, codes = ['en-US', 'zh-CN']): string =>
  `<tu changeid="me"><tuv xml:lang="${codes[0]}"><seg>${en}</seg></tuv>` +
  `<tuv xml:lang="${codes[1]}"><seg>${zh}</seg></tuv></tu>`

const memory = (body: string, srclang = 'en-US'): string =>
  `<?xml version="1.0"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx version="1.4">${header(srclang)}${body}</tmx>\n`

const FERRY = unit('The  ferry leaves\nat six.', '<bpt i="1">&lt;b></bpt>渡船<hi>六点</hi>开。')

const ENCODINGS: Readonly<Record<string, (text: string) => Buffer>> = {
  'UTF-8': (text) => Buffer.from(text),
  'UTF-8 with a mark': (text) => Buffer.from(`\ufeff${text}`),
  'UTF-16LE': (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  'UTF-16BE': (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
  'UTF-16LE without a mark': (text) => Buffer.from(text, 'utf16le'),
  'UTF-16BE without a mark': (text) => Buffer.from(text, 'utf16le').swap16(),
}
type Encode = (typeof ENCODINGS)[string]

const BODIES: Readonly<Record<string, string>> = {
  'a body on lines': `\n  <body>\n    ${FERRY}\n  </body>\n`,
  'a body on one line': `<body>${FERRY}</body>`,
  'an empty body': '<body/>',
  'an empty body with blanks': '\r\n<body\r\n />\r\n',
  'a body of two tags': '<body></body>',
  'lines of Windows': `\r\n<body>\r\n${FERRY}\r\n\t</body>\r\n`,
  'a comment after a unit': `<body>${FERRY}<!-- </body> --></body><!-- </body> <body/> -->`,
  'CDATA in a text': `<body>${unit('<![CDATA[</body> 😀]]>', '一。')}\n</body >`,
  'a note in the header': `<!-- <body/> --><body>${unit('One.', '一。')}</body\n>`,
}

/** Adds to a memory. */
async function append(before: Buffer, stdin: string, ...more: readonly string[]) {
  const path = join(makeTestFolder({ 'm.tmx': before }), 'm.tmx')
  const ran = await align(['--append', path, ...more], { stdin })
  return { ...ran, path, after: readFileSync(path) }
}

/** What was put into a memory; all else must be as it was. `<body/>` gives way to two tags. */
function inserted(before: Buffer, after: Buffer, encode: Encode): string {
  const width = encode('aa').length - encode('a').length
  let from = 0
  while (from < before.length && before[from] === after[from]) from++
  from -= from % width
  let to = 0
  while (to < before.length - from && before.at(-1 - to) === after.at(-1 - to)) to++
  to -= to % width
  const gone = before.subarray(from, before.length - to)
  if (gone.length > 0)
    expect(encode('<body\r\n />').includes(gone) || encode('<body/>').includes(gone)).toBe(true)
  const text = after.subarray(from, after.length - to)
  const wide = encode('<').at(-1) === 0 ? 'utf-16le' : 'utf-16be'
  return new TextDecoder(width === 1 ? 'utf-8' : wide).decode(text)
}

describe.each(Object.entries(ENCODINGS))('a memory in %s', (_, encode) => {
  test.each(Object.entries(BODIES))('with %s', async (_name, body) => {
    const before = encode(memory(body))
    const { status, stdout, stderr, after, path } = await append(before, ARTICLE)
    const holds = body.includes(FERRY)
    expect([status, stdout]).toEqual([0, ''])
    expect(stderr).toContain(
      holds
        ? '1 pair added, 1 left out that the memory holds'
        : '2 pairs added, 0 left out that the memory holds',
    )
    const added = inserted(before, after, encode)
    expect(added.match(/<tu[ >]/g)).toHaveLength(holds ? 1 : 2)
    const again = await align(['--append', path], { stdin: ARTICLE })
    expect(again.stderr).toContain('0 pairs added, 2 left out that the memory holds')
    expect(readFileSync(path).equals(after)).toBe(true)
    const { stdout: read } = await align([path, '-f', 'tsv', '--rows', 'keep'])
    expect(read).toContain('There are 25 seats, and 3 of them are broken.\t船上有25个座位')
  })
})

test('whatever a memory holds and however it is read, the place is where its body ends', () => {
  const part = fc.oneof(
    fc
      .string({ unit: 'binary' })
      .map((text) => `<note>${text.replace(/[^\t -;=?-퟿😀-🙏]|&/gu, '')}</note>`),
    fc.constantFrom(
      '\n',
      '\r\n',
      '\r',
      '  ',
      '<!-- </body> -->',
      '<note><![CDATA[</body>]]></note>',
      '😀',
    ),
    fc.constant(FERRY),
  )
  const encodings = fc.constantFrom(...Object.values(ENCODINGS))
  fc.assert(
    fc.property(
      fc.array(part),
      encodings,
      fc.integer({ min: 1, max: 40 }),
      (parts, encode, size) => {
        const [head, tail] = [
          memory(`<body>${parts.join('')}`).replace('</tmx>\n', ''),
          '</body> </tmx>',
        ]
        const path = join(makeTestFolder({ 'm.tmx': encode(head + tail) }), 'm.tmx')
        const { end } = scanMemory(path, size)
        const blanks = end.isLineStart ? /[ \t]*$/.exec(head)![0] : ''
        expect([end.from, end.to]).toEqual(
          Array.from(
            { length: 2 },
            () => encode(head.slice(0, head.length - blanks.length)).length,
          ),
        )
      },
    ),
    { numRuns: 300 },
  )
})

test('a place far into a memory with characters of four bytes is found', () => {
  const head = memory(`<body>${unit('One.', `x${'😀'.repeat(100_000)}`)}`).replace('</tmx>\n', '')
  const path = join(makeTestFolder({ 'm.tmx': `${head}</body></tmx>` }), 'm.tmx')
  expect(scanMemory(path).end.from).toBe(Buffer.byteLength(head))
})

describe('how a document is handed over', () => {
  test.each(['/a.txt', '--en /c.en --zh /c.zh', '- --merge', '/a.txt -f tmx --dedupe'])(
    '%s',
    async (line) => {
      const folder = makeTestFolder({
        'a.txt': ARTICLE,
        'c.en': ENGLISH,
        'c.zh': CHINESE,
        'm.tmx': memory('<body/>'),
      })
      const before = filesIn(folder)
      const args = line.split(' ').map((word) => (word.startsWith('/') ? folder + word : word))
      const { status, stderr } = await align([...args, '--append', join(folder, 'm.tmx')], {
        stdin: ARTICLE,
      })
      expect([status, stderr]).toEqual([
        0,
        expect.stringContaining('m.tmx: 2 pairs added, 0 left out'),
      ])
      expect(filesIn(folder)).toEqual(before)
    },
  )

  test('pairs that come twice are added once', async () => {
    const { stderr } = await append(Buffer.from(memory('<body/>')), `${OTHER}\n${OTHER}`)
    expect(stderr).toContain('1 pair added, 1 left out that the memory holds')
  })

  test('many documents go into a memory of their own first, and that is added', async () => {
    const folder = makeTestFolder({
      'in/a.txt': ARTICLE,
      'in/b.txt': OTHER,
      'm.tmx': memory(`<body>${FERRY}</body>`),
    })
    const [fresh, master] = [join(folder, 'new.tmx'), join(folder, 'm.tmx')]
    const refused = await align([join(folder, 'in'), '--append', master])
    expect([refused.status, refused.stderr]).toEqual([
      2,
      expect.stringContaining('--merge -o new.tmx, then: align new.tmx --append'),
    ])
    await align([join(folder, 'in'), '--merge', '-o', fresh])
    const { stderr } = await align([fresh, '--append', master])
    expect(stderr).toContain('2 pairs added, 1 left out that the memory holds')
  })
})

test('a memory keeps its permissions and its link', async () => {
  const folder = makeTestFolder({ 'deep/m.tmx': memory('<body/>') })
  const [path, link] = [join(folder, 'deep/m.tmx'), join(folder, 'link.tmx')]
  chmodSync(path, 0o640)
  symlinkSync('deep/m.tmx', link)
  expect(await align(['--append', link], { stdin: OTHER })).toMatchObject({ status: 0 })
  expect(statSync(path).mode & 0o777).toBe(0o640)
  expect(readFileSync(path, 'utf8')).toContain('茶叶')
  expect(filesIn(folder)).toEqual(['deep/m.tmx', 'link.tmx'])
})

describe('codes are those of the memory', () => {
  test.each([
    [['EN', 'ZH_cn'], [], '<tuv xml:lang="EN">', '<tuv xml:lang="ZH_cn">'],
    [['en-GB', 'zh-Hant'], [], '<tuv xml:lang="en-GB">', '<tuv xml:lang="zh-Hant">'],
    [
      ['en-GB', 'zh-TW'],
      ['--target-lang', 'zh-SG'],
      '<tuv xml:lang="en-GB">',
      '<tuv xml:lang="zh-SG">',
    ],
  ] as const)('%j %j', async (codes, options, en, zh) => {
    const before = Buffer.from(memory(`<body>${unit('One.', '一。', [...codes])}</body>`, 'de'))
    const { status, after } = await append(before, OTHER, ...options)
    expect(status).toBe(0)
    const added = inserted(before, after, ENCODINGS['UTF-8'])
    expect(added).toContain(`${en}<seg>Tea grows`)
    expect(added).toContain(`${zh}<seg>茶叶`)
    expect(added).toMatch(/srclang="(?:EN|en-GB)"/)
  })
})

const BODY = '<body></body>'
describe('is refused, and stays as it is', () => {
  test.each<[what: string, content: string | Buffer, message: string]>([
    [
      'no TMX',
      '<html><body></body></html>',
      ':1: is no translation memory, its first element is <html>; name a TMX file',
    ],
    ['a text', 'one\n', ':2: is damaged'],
    ['an empty file', '', 'is damaged'],
    ['one cut off', memory(`<body>\n${FERRY}\n`).replace('</tmx>\n', ''), ':6: is damaged'],
    ['one with a broken tag', memory(`<body>\n<tu></body>`), ':4: is damaged'],
    ['one without a body', memory(''), 'has no body'],
    ['one without a header', `<tmx>${BODY}</tmx>`, 'has no header'],
    ['two bodies', memory(BODY + BODY), ':3: has two bodies'],
    [
      'bytes of no encoding',
      Buffer.from([...Buffer.from(memory(BODY)), 0xff]),
      'is not UTF-8; save it in UTF-8',
    ],
    [
      'one in GB18030',
      memory(BODY).replace('1.0"', '1.0" encoding="gb18030"'),
      ':1: is in gb18030; save it in UTF-8',
    ],
    ['a compressed one', Buffer.from([0x1f, 0x8b, 8, 0]), 'is compressed; unpack it first'],
    [
      'one of French',
      memory(`<body>${unit('One.', 'Un.', ['en', 'fr'])}</body>`),
      'holds no Chinese; name a memory of English and Chinese',
    ],
    [
      'an empty one from German',
      memory('<body/>', 'de'),
      'is a memory from de; name a memory of English',
    ],
  ])('%s', async (_, content, message) => {
    const folder = makeTestFolder({ 'm.tmx': content })
    const before = contentsOf(folder)
    const { status, stdout, stderr } = await align(['--append', join(folder, 'm.tmx')], {
      stdin: ARTICLE,
    })
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(/^align: .*m\.tmx:.*; .+\n$/)
    expect(stderr).toContain(message)
    expect(contentsOf(folder)).toEqual(before)
  })

  test.each([
    [
      '/m.tmx --append /m.tmx',
      1,
      'm.tmx: would be overwritten: it is an input; name another memory with --append',
    ],
    ['--glossary /m.tmx --append /m.tmx', 1, 'it is the glossary'],
    ['--append /m.tmx --report /m.tmx', 1, 'written twice, by --append and --report'],
    ['--append /none.tmx', 1, 'none.tmx: no such file or folder; make a new memory with --output'],
    ['--append /', 2, '--append needs a file'],
    [
      '--append /m.tmx -o /n.tmx',
      2,
      '--append and --output name two outputs; leave one of them out',
    ],
    ['--append /m.tmx --overwrite', 2, 'contradict each other'],
    ['--append /m.tmx -f tsv', 2, '--append adds to a translation memory, not to tsv'],
    [
      '-o /m.tmx',
      1,
      'align did not write it; add to it with --append, or replace it with --overwrite',
    ],
  ])('%s', async (line, exit, message) => {
    const folder = makeTestFolder({ 'm.tmx': memory(`<body>${unit('One.', '一。')}</body>`) })
    const before = contentsOf(folder)
    const args = line.split(' ').map((word) => (word.startsWith('/') ? folder + word : word))
    const { status, stderr } = await align(args, { stdin: ARTICLE })
    expect([status, stderr]).toEqual([exit, expect.stringContaining(message)])
    expect(contentsOf(folder)).toEqual(before)
  })
})

test('what was added to a memory of align is no longer only its own', async () => {
  const folder = makeTestFolder()
  const path = join(folder, 'm.tmx')
  fill(folder, { 'a.txt': ARTICLE })
  await align([join(folder, 'a.txt'), '-o', path])
  writeFileSync(path, readFileSync(path))
  await align(['--append', path], { stdin: OTHER })
  const { status, stderr } = await align([join(folder, 'a.txt'), '-o', path])
  expect([status, stderr]).toEqual([1, expect.stringContaining('add to it with --append')])
})
