import type { Language } from '../../types.js'

/** Neighbouring units, by index, half-open; all of them in one language, or most. */
export interface LanguageRun {
  readonly from: number
  readonly to: number
  readonly language: Language
}
