import type { Alignment, Language } from '../../src/types.js'
import type { Link } from './link-score.js'

/** The texts of the beads of a ladder at paragraph level. */
export function linksOf({ document, beads }: Alignment): Link[] {
  const texts = (language: Language, paragraphs: readonly number[]): string[] =>
    paragraphs.map((paragraph) => document[language].paragraphs[paragraph].text)
  return beads.map((bead) => ({ en: texts('en', bead.en), zh: texts('zh', bead.zh) }))
}
