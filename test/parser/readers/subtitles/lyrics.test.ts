import { expect, test } from 'vitest'
import { subtitles } from '../../../../src/parser/readers/subtitles/index.js'
import { texts } from '../seen.js'

test('a line says what it is, and the times of its syllables are no text', () => {
  const song = [
    '[ti:Paper]',
    '[00:03.00]The paper boat has sailed',
    '[00:03.00][tr:zh-Hans]纸船已经开走',
    '[00:03.00][tt]<0,0><300,4>',
    '[00:07.50]and left me on the pier',
    '[00:07.50][tr:zh]把我留在码头',
    '[00:07.50][tt]<0,0><250,3>',
  ]
  expect(texts(subtitles, song.join('\n'))).toEqual([
    'The paper boat has sailed',
    '纸船已经开走',
    'and left me on the pier',
    '把我留在码头',
  ])
})
