import { keyOf, makePlaces } from '../places.js'
import { firstOf } from './rule.js'
import type { Rule } from './rule.js'

export const duplicate: Rule = {
  name: 'duplicate',
  fails: false,
  begin() {
    const places = makePlaces()
    return (units) =>
      units.map(({ pairs, line }) =>
        firstOf(pairs, ({ en, zh }) => {
          if (en.text === '' && zh.text === '') return undefined
          const before = places.first(keyOf(`${en.text}\0${zh.text}`), line)
          return before === undefined ? undefined : `the same as in line ${before.line}`
        }),
      )
  },
}
