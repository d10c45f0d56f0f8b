import type { Kind } from './kind.js'
import { BILINGUAL_DOCUMENTS } from './bilingual-documents.js'
import { BOTH_IN_A_LINE } from './both-in-a-line.js'
import { KEY_FILES } from './key-files.js'
import { MARKED_UP_TEXT } from './marked-up-text.js'
import { NOTES } from './notes.js'
import { PASTED_TEXT } from './pasted-text.js'
import { QUOTATIONS } from './quotations.js'
import { RAISED_NOTES } from './raised-notes.js'
import { STATED_LANGUAGES } from './stated-languages.js'
import { STUDY_MATERIAL } from './study-material.js'
import { SUBTITLES } from './subtitles.js'
import { TABLES } from './tables.js'

/** What real files showed to go wrong, kind by kind. */
export const KINDS: readonly Kind[] = [
  RAISED_NOTES,
  STATED_LANGUAGES,
  BOTH_IN_A_LINE,
  STUDY_MATERIAL,
  PASTED_TEXT,
  TABLES,
  NOTES,
  BILINGUAL_DOCUMENTS,
  SUBTITLES,
  KEY_FILES,
  MARKED_UP_TEXT,
  QUOTATIONS,
]
