import { dictionary } from './dictionary.js'
import { latin } from './latin.js'
import { length } from './length.js'
import { marks } from './marks.js'
import { names } from './names.js'
import { numbers } from './numbers.js'
import { position } from './position.js'
import { quotes } from './quotes.js'
import { shape } from './shape.js'
import { glossary, learned } from './translations.js'
import type { BeadCue } from './cue.js'
import type { WordCue } from './words.js'

/** Cues whose evidence is the bead as a whole, in the order `--explain` shows them. */
export const BEAD_CUES: readonly BeadCue[] = [shape, length, marks, quotes, position]

/** Cues whose evidence is words. A witness names its cue by its place here. */
export const WORD_CUES: readonly WordCue[] = [numbers, latin, names, dictionary, glossary, learned]
