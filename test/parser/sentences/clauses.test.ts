import { expect, test } from 'vitest'
import { chineseClauses, englishClauses } from '../../../src/parser/sentences/clauses.js'

test.each(['渡船开了，|他没赶上；|天黑了：|他走回去。', '他说，好。', '茶、盐、糖都卖完了。'])(
  '%s',
  (marked) => {
    expect(chineseClauses(marked.replaceAll('|', '')).join('|')).toBe(marked)
  },
)

test.each(['The ferry had left, |so he walked home; |it was dark: he sang.', 'Yes, he said.'])(
  '%s',
  (marked) => {
    expect(englishClauses(marked.replaceAll('|', '')).join('|')).toBe(marked)
  },
)
