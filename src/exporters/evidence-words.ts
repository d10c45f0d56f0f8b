import type { DoubtReason } from '../types.js'

/** What the view says of evidence, in one language: plain data, which goes to other threads. */
export interface EvidenceWords {
  readonly doubtful: string
  /** Before the reasons why two segments are no pair. */
  readonly apart: string
  readonly reasons: Readonly<Record<DoubtReason, string>>
  /** By name; a cue that is not there keeps its own. */
  readonly cues: Readonly<Record<string, string>>
  /** Before the sum of the evidence, in nats. */
  readonly sum: string
  /** Before what would stand in place of a bead. */
  readonly instead: string
  /** Behind its shapes, where it takes something of the bead before, or of the next one. */
  readonly withPrevious: string
  readonly withNext: string
  /** `{1}` stands for nats. */
  readonly behind: string
  readonly ahead: string
  readonly noAlternative: string
  /** Between reasons, between other parts, and before what explains something. */
  readonly marks: { readonly reasons: string; readonly list: string; readonly colon: string }
  /** `{1}` matches that are not shown. */
  readonly more: string
}

export const ENGLISH_EVIDENCE: EvidenceWords = {
  doubtful: 'doubtful',
  apart: 'left apart',
  reasons: {
    'no shared words': 'no word in common',
    'few shared words': 'few words in common',
    'numbers differ': 'numbers differ',
    length: 'the lengths do not fit',
    border: 'another cut is nearly as likely',
    untranslated: 'both sides are the same text',
    moved: 'its translation stands elsewhere',
  },
  cues: {
    numbers: 'numbers',
    latin: 'Latin words',
    names: 'names',
    dictionary: 'dictionary',
    glossary: 'glossary',
    learned: 'learned terms',
    shape: 'shape',
    length: 'length',
    marks: 'marks',
    quotes: 'quotation',
    position: 'position',
    order: 'order',
  },
  sum: 'in all',
  instead: 'alternative',
  withPrevious: ' with the one before',
  withNext: ' with the next',
  behind: '{1} behind',
  ahead: '{1} ahead',
  noAlternative: 'none near enough to be weighed by every cue',
  marks: { reasons: '; ', list: ', ', colon: ': ' },
  more: '{1} more',
}
