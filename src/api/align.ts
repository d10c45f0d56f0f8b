import { alignDocument } from '../aligner/index.js'
import { checkOptions } from './check-options.js'
import { AlignError } from '../errors.js'
import { joinCues } from './join-cues.js'
import { shippedDictionary } from '#host/dictionary'
import type { AlignOptions } from '../aligner/index.js'
import { joinMoved } from '../alignment/moved.js'
import { withVerdicts } from '../alignment/verdicts.js'
import type { Alignment, Document, Ladder } from '../types.js'

export type { AlignOptions } from '../aligner/index.js'

/**
 * Pairs the English and the Chinese of a document.
 * @returns every segment in exactly one bead, in order but for moved pairs; the same document always gives the same beads
 * @throws AlignError `dictionary` when the package's dictionary is missing or damaged, `usage` at level `cue` for a
 *   document that is no subtitles, and on options that there are not
 */
export const align = (document: Document, options: AlignOptions = {}): Alignment =>
  withVerdicts(joinMoved(alignInOrder(document, options)))

/** The same with moved pairs apart, so that nothing crosses. */
export function alignInOrder(document: Document, options: AlignOptions = {}): Ladder {
  checkOptions(options)
  const { level } = options
  if (level === 'cue' && document.reader !== 'subtitles')
    throw new AlignError('usage', ['level cue is for subtitles'], {
      ...(document.en.source.name !== null && { path: document.en.source.name }),
      hint: 'use paragraph, sentence or clause',
    })
  return alignDocument(spokenAt(document, level), shippedDictionary(), options)
}

/** A document as it is aligned at a level: subtitles by the sentences that they show, or as they are. */
export const spokenAt = (document: Document, level: AlignOptions['level']): Document =>
  level === 'cue' || level === 'paragraph' ? document : joinCues(document)
