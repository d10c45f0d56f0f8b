import { each } from './rule.js'
import type { CheckedUnit, Rule, Problem } from './rule.js'

export const emptySide: Rule = {
  name: 'empty-side',
  fails: true,
  begin: each(missingSide),
}

function missingSide({ texts, pairs }: CheckedUnit): Problem {
  const written = texts.filter(({ text }) => text.text.trim() !== '')
  if (written.length === 0) return 'both sides are empty'
  if (pairs.some(({ en, zh }) => en.text.trim() !== '' && zh.text.trim() !== '')) return undefined
  const has = (language: string): boolean =>
    written.some(({ stated, found }) => (stated ?? found) === language || found === language)
  if (has('en') && has('zh')) return undefined
  if (has('en')) return 'there is no Chinese'
  return has('zh') ? 'there is no English' : 'there is neither English nor Chinese'
}
