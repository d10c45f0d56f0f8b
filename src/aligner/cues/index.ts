import { dictionary } from './word/dictionary.js'
import { latin } from './word/latin.js'
import { length } from './bead/length.js'
import { marks } from './bead/marks.js'
import { names } from './word/names.js'
import { numbers } from './word/numbers.js'
import { position } from './bead/position.js'
import { quotes } from './bead/quotes.js'
import { shape } from './bead/shape.js'
import { glossary, learned } from './word/translations.js'
import type { BeadCue } from './bead/cue.js'
import type { WordCue } from './word/cue.js'

/** Cues that look at a bead as a whole, in the order in which `--explain` shows them. */
export const BEAD_CUES: readonly BeadCue[] = [shape, length, marks, quotes, position]

/** Cues whose evidence is words. A witness refers to its cue by the index here. */
export const WORD_CUES: readonly WordCue[] = [numbers, latin, names, dictionary, glossary, learned]
