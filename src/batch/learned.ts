import type { Translation } from '../index.js'
import type { Outcome } from './outcome.js'

/** Gathers what the documents of a run taught. */
export interface Gatherer {
  readonly add: (outcome: Outcome) => void
  /** Each translation once: what most documents taught comes first, then what came first. */
  readonly translations: () => Translation[]
}

export function makeGatherer(): Gatherer {
  const counts = new Map<string, { readonly translation: Translation; documents: number }>()
  return {
    add(outcome) {
      if (outcome.state !== 'done' && outcome.state !== 'unchanged') return
      for (const translation of outcome.learned) {
        const key = `${translation.en}\t${translation.zh}`
        const known = counts.get(key)
        if (known === undefined) counts.set(key, { translation, documents: 1 })
        else known.documents++
      }
    },
    translations: () =>
      [...counts.values()]
        .sort((a, b) => b.documents - a.documents)
        .map(({ translation }) => translation),
  }
}
