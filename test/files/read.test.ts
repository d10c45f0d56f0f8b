import { appendFileSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { LARGEST, readStream, readWhole, unzipped } from '../../src/files/read.js'
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

test('a small gzip file that holds a huge one is refused', async () => {
  const bomb = gzipSync(Buffer.alloc(LARGEST + 1), { level: 1 })
  await expect(unzipped(bomb, 'a.gz')).rejects.toThrow('the limit is 256 MB')
})

test('a stream is read to its end', async () => {
  expect(await readStream(Readable.from(['a', 'b']), 'it')).toEqual(Buffer.from('ab'))
})
