import type { MarkupFinder } from './markup.js'

/** Where a word may be broken at the end of a line; invisible elsewhere. */
export const softHyphens: MarkupFinder = (text) =>
  text.includes('\u00ad')
    ? [...text.matchAll(/\u00ad(?![ \t]*[\n\r])/g)].map(({ index }) => ({
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
