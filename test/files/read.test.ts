import { randomBytes } from 'node:crypto'
import { appendFileSync, existsSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { readStream, readWhole, unzipped } from '../../src/files/read.js'
import { makeTestFolder } from '../folder.js'

test('a file that changes once while it is read is read again', () => {
  const path = join(makeTestFolder({ 'a.txt': 'half' }), 'a.txt')
  let reads = 0
  const bytes = readWhole(path, (name) => {
    const seen = readFileSync(name)
    if (reads++ === 0) appendFileSync(name, ' and half')
    return seen
  })
  expect(Buffer.from(bytes).toString()).toBe('half and half')
})

test('a file that keeps changing is refused', () => {
  const path = join(makeTestFolder({ 'a.txt': '' }), 'a.txt')
  const read = (name: string): Uint8Array => {
    appendFileSync(name, 'more')
    return readFileSync(name)
  }
  expect(() => readWhole(path, read)).toThrow('changed while it was read')
})

test('a file that vanishes while it is read is not there', () => {
  const folder = makeTestFolder()
  expect(() => readWhole(join(folder, 'a.txt'))).toThrow('no such file or folder')
})

test('what cannot be opened says why', () => {
  const folder = makeTestFolder()
  symlinkSync('loop', join(folder, 'loop'))
  expect(() => readWhole(join(folder, 'loop'))).toThrow('its links lead in a circle')
  expect(() => readWhole(join(folder, 'x'.repeat(5000)))).toThrow('its name is too long')
  expect(() => readWhole(folder)).toThrow('is a folder, not a file')
  expect(() => readWhole(join(folder, 'caf\ufffd.txt'))).toThrow('not valid UTF-8')
})

test('gzip is opened, several members make one text', async () => {
  const bytes = Buffer.concat([gzipSync('one '), gzipSync('two')])
  expect(Buffer.from(await unzipped(bytes, 'a.gz')).toString()).toBe('one two')
})

test('what is no gzip stays as it is', async () => {
  const bytes = Buffer.from('plain')
  expect(await unzipped(bytes, 'a.txt')).toBe(bytes)
})

test('half a gzip file is refused', async () => {
  const half = gzipSync('text'.repeat(1000)).subarray(0, 30)
  await expect(unzipped(half, 'a.gz')).rejects.toThrow('is not a readable gzip file')
})

describe('gzip that inflates as no text does is refused', () => {
  const blanks = (megabytes: number): Buffer => Buffer.alloc(megabytes * 2 ** 20, 'a\n\n')

  test('a small file that holds a large one', async () => {
    await expect(unzipped(gzipSync(blanks(3)), 'a.gz')).rejects.toThrow(
      'is not a readable gzip file: it inflates to more than 1 MB',
    )
  })

  test('one that pretends to be larger by what follows its end', async () => {
    const padded = Buffer.concat([gzipSync(blanks(3)), Buffer.alloc(2 ** 20)])
    await expect(unzipped(padded, 'a.gz')).rejects.toThrow('it inflates to more than')
  })

  test('more than 128 MB, however many members it takes', async () => {
    const member = gzipSync(randomBytes(2 ** 20))
    const members = Buffer.concat(Array.from({ length: 129 }, () => member))
    await expect(unzipped(members, 'a.gz')).rejects.toThrow('it inflates to more than 128 MB')
  })

  test('but a small one may hold what it likes', async () => {
    expect(await unzipped(gzipSync(blanks(1)), 'a.gz')).toHaveLength(2 ** 20)
  })
})

test.skipIf(!existsSync('/dev/zero'))('a device that never ends is read up to the limit', () => {
  expect(() => readWhole('/dev/zero')).toThrow('the limit is 256 MB')
})

test.skipIf(!existsSync('/proc/self/status'))(
  'a file whose size is not known is read whole',
  () => {
    expect(Buffer.from(readWhole('/proc/self/status')).toString()).toContain('Name:')
  },
)

test('a stream is read to its end', async () => {
  expect(await readStream(Readable.from(['a', 'b']), 'it')).toEqual(Buffer.from('ab'))
})
