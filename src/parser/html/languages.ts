import type { Language } from '../../types.js'
import { BLOCK_ELEMENTS, languageStated } from './elements.js'

/** The languages that the open blocks of a page say they are in. */
export interface Languages {
  readonly open: (name: string, attributes: ReadonlyMap<string, string>) => void
  readonly close: (name: string) => void
  /** Of the innermost block that says one. */
  readonly now: () => Language | undefined
}

/** Elements whose end tags are often left out: another one ends them. */
const SELF_ENDING_ELEMENTS = new Set('p li dt dd td th tr'.split(' '))

export function makeLanguages(): Languages {
  /** Blocks that say a language, with how many blocks of their name are open in them, themselves included. */
  const stated: { readonly name: string; readonly language: Language; depth: number }[] = []
  return {
    open(name, attributes) {
      if (!BLOCK_ELEMENTS.has(name)) return
      while (stated.at(-1)?.name === 'p') stated.pop()
      const last = stated.at(-1)
      if (last?.name === name) {
        if (SELF_ENDING_ELEMENTS.has(name)) stated.pop()
        else last.depth++
      }
      const language = languageStated(name, attributes)
      if (language !== undefined) stated.push({ name, language, depth: 1 })
    },
    close(name) {
      const i = stated.findLastIndex((one) => one.name === name)
      if (i >= 0 && --stated[i].depth === 0) stated.length = i
    },
    now: () => stated.at(-1)?.language,
  }
}
