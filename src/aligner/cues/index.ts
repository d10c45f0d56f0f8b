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

/** Cues whose evidence is the bead as a whole, in the order `--explain` shows them. */
export const BEAD_CUES: readonly BeadCue[] = [shape, length, marks, quotes, position]

/** Cues whose evidence is words. A witness names its cue by its place here. */
export const WORD_CUES: readonly WordCue[] = [numbers, latin, names, dictionary, glossary, learned]
