import { describe, expect, test } from 'vitest'
import { names } from '../../../../src/aligner/cues/word/names.js'
import { numbers } from '../../../../src/aligner/cues/word/numbers.js'
import type { WordCue } from '../../../../src/aligner/cues/word/cue.js'
import { Kernel } from '../../../../src/aligner/kernel/kernel.js'
import { cutWords } from '../../../../src/aligner/cues/word/words.js'
import { shippedDictionary } from '../../../../src/node/dictionary.js'

const kernel = new Kernel(shippedDictionary())

/** Which English word finds which Chinese: `Haisheng=海生`. */
function found(cue: WordCue, english: string, chinese: string): string[] {
  const words = cutWords([english], [chinese], kernel)
  const { en } = cue.find(words, kernel, 0)
  return en.flatMap(({ own, other, words, counterparts }) =>
    [...words].map((word, i) => {
      const [from, to] = [counterparts.offsets[i], counterparts.offsets[i + 1]]
      const others = [...counterparts.data.slice(from, to)].map((number) => other.words[number])
      return `${own.words[word]}=${others.join('/')}`
    }),
  )
}

describe('English is cut into words', () => {
  const cut = (...pieces: string[]) => {
    const { words, inPiece } = cutWords(pieces, [], kernel).en
    return pieces.map((_, p) =>
      [...inPiece.data.subarray(inPiece.offsets[p], inPiece.offsets[p + 1])].map((n) => words[n]),
    )
  }

  test.each([
    ["I don't", ['I', 'do', 'not']],
    ['we can’t', ['we', 'can', 'not']],
    ["Mary's here; who'd've known?", ['Mary', 'here', "who'd", 'known']],
    ['5 o’clock', ['5', "o'clock"]],
    ['the café’s door', ['the', 'café', 'door']],
    ['one\ntwo', ['one', 'two']],
    ['—', []],
  ])('%s', (piece, expected) => {
    expect(cut(piece)).toEqual([expected])
    expect(cut('First', piece, piece, '')).toEqual([['First'], expected, expected, []])
  })

  test('each form once, also in lower case and as a stem', () => {
    const { words, lower, stems } = cutWords(['Boys and boys', 'and'], [], kernel).en
    expect({ words, lower, stems }).toEqual({
      words: ['Boys', 'and', 'boys'],
      lower: ['boys', 'and', 'boys'],
      stems: ['boi', 'and', 'boi'],
    })
  })
})

describe('names are found by their sound', () => {
  test.each([
    ['It was Wen Haisheng who came.', '来的是文海生。', ['Wen=文', 'Haisheng=海生']],
    ['They went to Chongqing.', '他们去了重庆。', ['Chongqing=重庆']],
    ["They left Xi'an.", '他们离开了西安。', ["Xi'an=西安"]],
    ['They saw Mr. Lü.', '他们见了吕先生。', ['Lü=吕']],
    ['They saw Halvorsund.', '他们见了哈尔沃松。', []],
    ['They saw the sun.', '他们见了孙先生。', []],
  ])('%s %s', (english, chinese, expected) => {
    expect(found(names, english, chinese)).toEqual(expected)
  })
})

describe('numbers are found by their value', () => {
  test.each([
    ['350 million people', '3.5亿人', ['350000000=350000000']],
    ['On April 10', '4月10日', ['4=4', '10=10']],
    ['five of them', '其中六个', []],
  ])('%s %s', (english, chinese, expected) => {
    expect(found(numbers, english, chinese)).toEqual(expected)
  })
})
