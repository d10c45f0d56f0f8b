import { otherVerdicts, withoutRejected } from '../alignment/verdicts.js'
import { exporterNamed, restOf, select, withoutUntranslated } from '../index.js'
import type { Alignment, Document, RestSegment } from '../index.js'
import { alignWithCorrections } from './corrections.js'
import type { AlignedWithCorrections, NamedCorrections } from './corrections.js'
import type { Inputs } from './inputs.js'
import { parseInputs } from './parse-inputs.js'
import type { Parsable } from './parse-inputs.js'
import type { Settings } from './settings.js'

/** A document aligned, before anything is left out. */
export interface AlignedWhole extends Omit<AlignedWithCorrections, 'alignment'> {
  readonly all: Alignment
  /** What found no partner, where that is wanted. */
  readonly rest: readonly RestSegment[]
}

/** A document aligned, and what is to be written of it. */
export interface AlignedDocument extends AlignedWhole {
  /** What is to be written of `all`. */
  readonly kept: Alignment
  /** Pairs left out because both sides are the same text. */
  readonly untranslated: number
  /** Pairs left out because a reviewer found them wrong. */
  readonly rejected: number
}

/**
 * The way of one document from its inputs to what is to be written of it: parse, align, select. The command line,
 * folders and the export of a review take it, and streams from the parsed document on.
 * @throws AlignError as `parse` and `align` do
 */
export const alignDocument = (
  inputs: Inputs<Parsable>,
  settings: Settings,
  corrections?: NamedCorrections,
): AlignedDocument => alignParsed(parseInputs(inputs, settings), settings, corrections)

/** The way from the parsed document on. */
export const alignParsed = (
  document: Document,
  settings: Settings,
  corrections?: NamedCorrections,
): AlignedDocument => selectAligned(alignWhole(document, settings, corrections), settings)

/** Aligns, and finds the places of what has no partner: for those the whole text has to be there. */
export function alignWhole(
  document: Document,
  { level, explain, glossary, rest }: Settings,
  corrections: NamedCorrections | undefined,
): AlignedWhole {
  const options = { level, explain, glossary }
  const { alignment: all, ...others } = alignWithCorrections(document, options, corrections)
  return {
    ...others,
    remarks: [...others.remarks, ...verdictRemarks(all)],
    all,
    rest: rest === undefined ? [] : restOf(all),
  }
}

/** Words that are quoted at most, where they are no verdicts. */
const MAX_QUOTED_VERDICTS = 3

function verdictRemarks(all: Alignment): string[] {
  const others = otherVerdicts(all)
  if (others.length === 0) return []
  const different = [...new Set(others)]
  const quotes = different.slice(0, MAX_QUOTED_VERDICTS).map((word) => `'${word}'`)
  const more = different.length > MAX_QUOTED_VERDICTS ? ', …' : ''
  const count = others.length === 1 ? '1 verdict is' : `${others.length} verdicts are`
  return [`${count} neither 'ok' nor 'wrong': ${quotes.join(', ')}${more}`]
}

/** Leaves out what is not wanted, and what the format does not take. */
export function selectAligned(
  aligned: AlignedWhole,
  { selection, format, keepWrong, export: options }: Settings,
): AlignedDocument {
  const right = keepWrong === true ? aligned.all : withoutRejected(aligned.all)
  const wanted = select(right, selection)
  const kept = withoutUntranslated(wanted, exporterNamed(format), options)
  return {
    ...aligned,
    kept,
    untranslated: wanted.beads.length - kept.beads.length,
    rejected: aligned.all.beads.length - right.beads.length,
  }
}
