import { expect, test } from 'vitest'
import { findEndings } from '../../../src/aligner/bitext/endings.js'

test.each([
  ['Why?', 'asks'],
  ['“Why?” ', 'asks'],
  ['为什么？」', 'asks'],
  ['Why? said he.', ''],
  ['Why?!', 'exclaims'],
  ['Well... no!', 'exclaims trailsOff'],
  ['他……走了。', 'trailsOff'],
  ['So . . . what?)', 'asks trailsOff'],
  ['Is it?\nIt is.', ''],
  ['', ''],
])('%s %s', (text, expected) => {
  const endings = findEndings(['No.', text, '', text])
  for (const [name, flags] of Object.entries(endings)) {
    const flag = expected.includes(name) ? 1 : 0
    expect([...(flags as Uint8Array)], name).toEqual([0, flag, 0, flag])
  }
})
