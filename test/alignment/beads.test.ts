import { describe, expect, test } from 'vitest'
import { sideText } from '../../src/alignment/beads.js'
import { makeAlignment } from '../exporters/alignment.js'

describe('the sentences of a side', () => {
  test.each([
    ['English are joined by a space', 'en', ['One.', 'Two.'], 'One. Two.'],
    ['Chinese by nothing', 'zh', ['一。', '二。'], '一。二。'],
    [
      'Chinese that end and begin in Latin by a space',
      'zh',
      ['他用 Linux', 'Bash 也行'],
      '他用 Linux Bash 也行',
    ],
    ['Chinese that end and begin in digits too', 'zh', ['共 12', '34 个'], '共 12 34 个'],
  ] as const)('%s', (_rule, language, texts, joined) => {
    const alignment = makeAlignment([{ [language]: texts }])
    expect(sideText(alignment, alignment.beads[0], language)).toBe(joined)
  })
})
