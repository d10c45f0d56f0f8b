import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { checkWritable, fileOutput, streamOutput } from '../../src/files/write.js'
import { keep } from '../cli/run.js'
import { filesIn, makeTestFolder } from '../folder.js'

async function write(path: string, ...texts: string[]): Promise<void> {
  const output = fileOutput(path)
  for (const text of texts) await output.write(text)
  await output.close()
}

test('a file appears when it is whole, and nothing beside it', async () => {
  const folder = makeTestFolder({ 'a.txt': 'old' })
  const output = fileOutput(join(folder, 'a.txt'))
  await output.write('new'.repeat(100_000))
  expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('old')
  await output.close()
  expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('new'.repeat(100_000))
  expect(filesIn(folder)).toEqual(['a.txt'])
})

test('an abandoned file leaves what was there', async () => {
  const folder = makeTestFolder({ 'a.txt': 'old' })
  const output = fileOutput(join(folder, 'a.txt'))
  await output.write('new')
  output.abandon()
  expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('old')
  expect(filesIn(folder)).toEqual(['a.txt'])
})

test('a read-only file is not replaced', () => {
  const folder = makeTestFolder({ 'a.txt': 'before' })
  const path = join(folder, 'a.txt')
  chmodSync(path, 0o444)
  const error = expect.objectContaining({
    code: 'unwritable',
    message: 'cannot be written: it is read-only',
  }) as Error
  expect(() => {
    checkWritable(path)
  }).toThrow(error)
  expect(() => fileOutput(path)).toThrow(error)
  expect(readFileSync(path, 'utf8')).toBe('before')
  expect(filesIn(folder)).toEqual(['a.txt'])
})

test('a replaced file keeps its permissions', async () => {
  const folder = makeTestFolder({ 'a.txt': 'old' })
  chmodSync(join(folder, 'a.txt'), 0o600)
  await write(join(folder, 'a.txt'), 'new')
  expect(statSync(join(folder, 'a.txt')).mode & 0o777).toBe(0o600)
})

test('a link is replaced, not what it leads to', async () => {
  const folder = makeTestFolder({ 'outside.txt': 'mine' })
  symlinkSync('outside.txt', join(folder, 'link.txt'))
  await write(join(folder, 'link.txt'), 'new')
  expect(readFileSync(join(folder, 'outside.txt'), 'utf8')).toBe('mine')
  expect(readFileSync(join(folder, 'link.txt'), 'utf8')).toBe('new')
})

test('a name as long as a name can be is no trouble', async () => {
  const folder = makeTestFolder()
  await write(join(folder, `${'长'.repeat(83)}.tsv`), 'text')
  expect(filesIn(folder)).toHaveLength(1)
})

test('.gz is compressed, the same every time', async () => {
  const folder = makeTestFolder()
  const texts = Array.from({ length: 5000 }, (_, i) => `line ${i} 第${i}行\n`)
  await write(join(folder, 'a.tsv.gz'), ...texts)
  await write(join(folder, 'b.tsv.gz'), ...texts)
  const [a, b] = ['a.tsv.gz', 'b.tsv.gz'].map((name) => readFileSync(join(folder, name)))
  expect(gunzipSync(a).toString()).toBe(texts.join(''))
  expect(a.equals(b)).toBe(true)
})

test('a full disk is an error', async () => {
  await expect(write('/dev/full', 'x')).rejects.toThrow('no space left on the device')
})

test('a folder is not written over', () => {
  const folder = makeTestFolder()
  mkdirSync(join(folder, 'there'))
  expect(() => fileOutput(join(folder, 'there'))).toThrow('it is a folder')
})

test('a missing folder and a file in the way give different errors', () => {
  const folder = makeTestFolder()
  writeFileSync(join(folder, 'file'), '')
  expect(() => fileOutput(join(folder, 'no/a.tsv'))).toThrow('its folder does not exist')
  expect(() => fileOutput(join(folder, 'file/a.tsv'))).toThrow('a part of its path is a file')
})

test('a place that takes no file is an error before the work', () => {
  const folder = makeTestFolder({ file: '' })
  expect(() => {
    checkWritable(join(folder, 'no/a.tsv'))
  }).toThrow('its folder does not exist')
  expect(() => {
    checkWritable(folder)
  }).toThrow('it is a folder')
  expect(() => {
    checkWritable(join(folder, 'file'))
  }).not.toThrow()
})

test.skipIf(!existsSync('/proc/self'))('a folder that takes no file is not called missing', () => {
  expect(() => fileOutput('/proc/align.tsv')).toThrow('no file can be made in its folder')
})

test('to a stream small texts go together, in order', async () => {
  const kept = keep()
  const output = streamOutput(kept.stream, 'standard output')
  await output.write('a')
  expect(kept.text()).toBe('')
  await output.write('b')
  await output.close()
  expect(kept.text()).toBe('ab')
})

test('bytes and text keep their order, also in what is compressed', async () => {
  const folder = makeTestFolder()
  const bytes = Uint8Array.from({ length: 1000 }, (_, i) => i % 256)
  for (const name of ['a.bin', 'a.bin.gz']) {
    const output = fileOutput(join(folder, name))
    for (const piece of ['茶', bytes, 'tea', bytes.subarray(0, 3)]) await output.write(piece)
    await output.close()
  }
  const expected = Buffer.concat([
    Buffer.from('茶'),
    bytes,
    Buffer.from('tea'),
    bytes.subarray(0, 3),
  ])
  const [plain, zipped] = ['a.bin', 'a.bin.gz'].map((name) => readFileSync(join(folder, name)))
  expect(plain.equals(expected)).toBe(true)
  expect(gunzipSync(zipped).equals(expected)).toBe(true)
})
