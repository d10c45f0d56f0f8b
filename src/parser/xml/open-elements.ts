import type { Span } from '../../types.js'
import type { Element, XmlHandlers } from './tags.js'

/** Without its prefix. */
export const bare = (name: string): string => name.slice(name.indexOf(':') + 1)

/** The elements of an XML text that are open, in a text whose tags need not match. */
export interface OpenElements {
  /** @param element its name with the prefix */
  readonly begin: (element: Element) => void
  /** The innermost one ends. */
  readonly finish: (span: Span) => void
  /** An end tag: what is open inside its element ends with it; one without an element is stray. */
  readonly close: (name: string, span: Span) => void
  /** The text has ended. */
  readonly closeAll: (at: number) => void
}

export function makeOpenElements({ open, close, stray }: XmlHandlers): OpenElements {
  const names: string[] = []
  /** Name → how many of that name are open. */
  const counts = new Map<string, number>()
  const finish = (span: Span, isImplied: boolean): void => {
    const name = names.pop()!
    counts.set(name, counts.get(name)! - 1)
    close(bare(name), isImplied ? { from: span.from, to: span.from } : span, isImplied)
  }
  return {
    begin(element) {
      const { name } = element
      open({ ...element, name: bare(name) })
      names.push(name)
      counts.set(name, (counts.get(name) ?? 0) + 1)
    },
    finish(span) {
      finish(span, false)
    },
    close(name, span) {
      if ((counts.get(name) ?? 0) === 0) {
        stray(bare(name), span)
        return
      }
      while (names[names.length - 1] !== name) finish(span, true)
      finish(span, false)
    },
    closeAll(at) {
      while (names.length > 0) finish({ from: at, to: at }, true)
    },
  }
}
