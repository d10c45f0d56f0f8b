import { describe, expect, test } from 'vitest'
import { findAnchors } from '../../../src/aligner/scorer/anchors.js'
import type { Anchor } from '../../../src/aligner/ladder/band.js'
import { goldBeads } from '../../sentences.js'
import { scorerOf, whole } from '../make-scorer.js'

const anchorsOf = (en: readonly string[], zh: readonly string[]): Anchor[] => {
  const scorer = scorerOf(en, zh)
  return findAnchors(scorer, whole(scorer))
}

const sentences = (name: string, language: 'en' | 'zh'): string[] =>
  goldBeads(name).flatMap((bead) => bead[language])

describe('the anchors of a story', () => {
  const anchors = anchorsOf(sentences('story-ferry', 'en'), sentences('story-ferry', 'zh'))

  test('are many, and never go back', () => {
    expect(anchors.length).toBeGreaterThan(20)
    anchors.slice(1).forEach(({ en, zh }, i) => {
      expect(en).toBeGreaterThan(anchors[i].en)
      expect(zh).toBeGreaterThan(anchors[i].zh)
    })
  })

  test('stand in the beads of the gold, nearly all', () => {
    let [en, zh] = [0, 0]
    const bead = { en: new Map<number, number>(), zh: new Map<number, number>() }
    goldBeads('story-ferry').forEach((gold, number) => {
      for (let i = 0; i < gold.en.length; i++) bead.en.set(en++, number)
      for (let i = 0; i < gold.zh.length; i++) bead.zh.set(zh++, number)
    })
    const right = anchors.filter((anchor) => bead.en.get(anchor.en) === bead.zh.get(anchor.zh))
    expect(right.length / anchors.length).toBeGreaterThan(0.9)
  })
})

test('a small text needs none', () => {
  expect(anchorsOf(['Tea.', 'Salt.'], ['茶。', '盐。'])).toEqual([])
})

test('texts without common words have none', () => {
  expect(anchorsOf(new Array<string>(20).fill('Qqq.'), new Array<string>(20).fill('。'))).toEqual(
    [],
  )
})
