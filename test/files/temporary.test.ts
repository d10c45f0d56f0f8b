import { spawnSync } from 'node:child_process'
import { utimesSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { isTemporary, removeStale, temporaryBeside } from '../../src/files/temporary.js'
import { filesIn, makeTestFolder } from '../folder.js'

const ownName = (): string => basename(temporaryBeside('/folder/a.txt'))

/** Number of a process that is over. */
const DEAD = spawnSync(process.execPath, ['-e', '0']).pid

test('temporary files stand beside their place under names that say what they are', () => {
  const path = temporaryBeside('/folder/a.txt')
  expect(dirname(path)).toBe('/folder')
  expect(isTemporary(basename(path))).toBe(true)
  expect(temporaryBeside('/folder/a.txt')).not.toBe(path)
})

test('what a dead process left is removed', () => {
  const folder = makeTestFolder({ [ownName().replace(String(process.pid), String(DEAD))]: '' })
  removeStale(folder)
  expect(filesIn(folder)).toEqual([])
})

test('what a living process or another machine is writing stays', () => {
  const live = ownName().replace(String(process.pid), String(process.ppid))
  const names = [live, '.align-othermachine-1-abc.tmp', 'a.tmp', '.align-notes']
  const folder = makeTestFolder(Object.fromEntries(names.map((name) => [name, ''])))
  removeStale(folder)
  expect(filesIn(folder)).toEqual(names.sort())
})

test('what another machine left days ago is removed', () => {
  const folder = makeTestFolder()
  const path = join(folder, '.align-othermachine-1-abc.tmp')
  writeFileSync(path, '')
  const days = Date.now() / 1000 - 3 * 24 * 60 * 60
  utimesSync(path, days, days)
  removeStale(folder)
  expect(filesIn(folder)).toEqual([])
})

test('a folder that is not there holds nothing stale', () => {
  expect(() => {
    removeStale('/nowhere')
  }).not.toThrow()
})
