import { controlCharacters } from './control-characters.js'
import { duplicate } from './duplicate.js'
import { emptySide } from './empty-side.js'
import { languageCode } from './language-code.js'
import { length } from './length.js'
import { mixedScript } from './mixed-script.js'
import { names } from './names.js'
import { notATranslation } from './not-a-translation.js'
import { notWellFormed } from './not-well-formed.js'
import { numbers } from './numbers.js'
import type { Rule } from './rule.js'
import { severalSentences } from './several-sentences.js'
import { severalTargets } from './several-targets.js'
import { untranslated } from './untranslated.js'

/** What can be wrong with a memory, in the order in which it is reported for a unit. */
export const RULES: readonly Rule[] = [
  notWellFormed,
  controlCharacters,
  languageCode,
  mixedScript,
  emptySide,
  untranslated,
  numbers,
  names,
  notATranslation,
  length,
  duplicate,
  severalTargets,
  severalSentences,
]
