import type { MarkupFinder } from './markup.js'

/** Where a word or a line may be broken, and what says that it may not: invisible elsewhere. */
const INVISIBLE = /\u00ad(?![ \t]*[\n\r])|[\u200b\u2060\ufeff]/g

/** Characters that set where lines break. */
export const breakMarks: MarkupFinder = (text) =>
  text.search(INVISIBLE) >= 0
    ? [...text.matchAll(INVISIBLE)].map(({ index }) => ({
        ...{ from: index, to: index + 1 },
        ...{ why: 'markup', leaves: 'text', text: '' },
      }))
    : []

/** Several blanks between two words, which justify a line or set a number apart, count once. */
export const wideBlanks: MarkupFinder = (text) =>
  [...text.matchAll(/(?<=[^\s]) {2,}(?=[^\s])/g)].map(({ index, 0: { length } }) => ({
    ...{ from: index, to: index + length },
    ...{ why: 'blank', leaves: 'blank', text: ' ' },
  }))
