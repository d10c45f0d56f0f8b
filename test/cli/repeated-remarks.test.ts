import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fill, makeTestFolder } from '../folder.js'
import { makeZip } from '../parser/containers/make.js'
import { ARTICLE } from './articles.js'
import { align } from './run.js'

const PAGES = 2000

/** A book whose index names pages that it does not hold. */
function makeTornBook(): Uint8Array {
  const numbers = Array.from({ length: PAGES }, (_, i) => i)
  const items = numbers.map(
    (i) => `<item id="p${i}" href="p${i}.xhtml" media-type="application/xhtml+xml"/>`,
  )
  const references = numbers.map((i) => `<itemref idref="p${i}"/>`)
  return makeZip({
    'META-INF/container.xml':
      '<container><rootfiles><rootfile full-path="book.opf"/></rootfiles></container>',
    'book.opf': `<package><manifest>${items.join('')}</manifest><spine>${references.join('')}</spine></package>`,
    'p0.xhtml': '<html><body><p>The ferry leaves at six.</p><p>渡船六点开。</p></body></html>',
  })
}

test('a book that lacks thousands of pages says so once, everywhere', async () => {
  const folder = makeTestFolder()
  const book = join(folder, 'torn.epub')
  writeFileSync(book, makeTornBook())
  const REMARK = `the book lacks its page p1.xhtml (the first of ${PAGES - 1} such remarks)`
  const ran = await align([book, '-f', 'tsv'])
  expect(ran.stderr).toBe(`align: ${REMARK}\n`)
  const inspected = await align(['inspect', book])
  expect(inspected.stdout.match(/lacks its page/g)).toHaveLength(1)
  const record = { name: 'torn.epub', text: { base64: readFileSync(book).toString('base64') } }
  const streamed = await align(['stream'], { stdin: JSON.stringify(record) + '\n' })
  expect((JSON.parse(streamed.stdout) as { warnings: string[] }).warnings).toEqual([REMARK])
})

test('of thousands of files that fail alike twenty are named and the others counted', async () => {
  const folder = makeTestFolder({ 'in/good.txt': ARTICLE })
  const bad = Array.from({ length: 60 }, (_, i) => [`in/bad${i}.txt`, 'The lamp is on.\0\n'])
  fill(folder, Object.fromEntries(bad) as Record<string, string>)
  const input = join(folder, 'in')
  const report = join(folder, 'report.json')
  const { status, stderr } = await align([input, '-f', 'tsv', '-o', join(folder, 'out')])
  expect(status).toBe(1)
  expect(stderr.match(/is not text/g)).toHaveLength(20)
  expect(stderr).toMatch(
    /^align: 40 more failed like .*bad\d+\.txt; --report FILE names them all$/m,
  )
  expect(stderr).toContain('1 document, 60 failed')
  await align([input, '-f', 'tsv', '-o', join(folder, 'out'), '--report', report])
  const { failures } = JSON.parse(readFileSync(report, 'utf8')) as { failures: unknown[] }
  expect(failures).toHaveLength(60)
})
