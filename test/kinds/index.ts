import type { Kind } from './kind.js'
import { BOTH_IN_A_LINE } from './both-in-a-line.js'
import { PASTED_TEXT } from './pasted-text.js'
import { RAISED_NOTES } from './raised-notes.js'
import { STATED_LANGUAGES } from './stated-languages.js'
import { STUDY_MATERIAL } from './study-material.js'
import { TABLES } from './tables.js'

/** What real files showed to go wrong, kind by kind. */
export const KINDS: readonly Kind[] = [
  RAISED_NOTES,
  STATED_LANGUAGES,
  BOTH_IN_A_LINE,
  STUDY_MATERIAL,
  PASTED_TEXT,
  TABLES,
]
