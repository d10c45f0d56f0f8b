import { align } from '../../src/api/align.js'
import { AlignError } from '../../src/errors.js'
import type { ErrorCode } from '../../src/errors.js'
import { EXPORTERS } from '../../src/exporters/index.js'
import { inspect } from '../../src/api/inspect.js'
import { parsePair } from '../../src/parser/index.js'
import { parse } from '../../src/api/parse.js'
import type { Alignment, Document } from '../../src/types.js'
import { faultOfDocument } from '../parser/coverage.js'
import { hiddenProse } from '../parser/prose.js'
import type { Case } from './make-case.js'
import { faultOfOutput } from './well-formed.js'

/** What became of a case. */
export type Verdict =
  | { readonly state: 'aligned'; readonly reader: string }
  /** With an error that a user is told. */
  | { readonly state: 'refused'; readonly code: string }
  | { readonly state: 'fault'; readonly fault: string }

/**
 * Reads, inspects, aligns and exports: nothing may be thrown but an error with a code, every character that is no blank
 * must be in a segment or be accounted for, no prose may be left out as a mark, every segment must be in one bead, and
 * every output must be well-formed.
 */
export function judge(one: Case): Verdict {
  try {
    const document = parseCase(one)
    const alignment = align(document, { level: one.level })
    inspect(document)
    const fault =
      faultOfDocument(document) ??
      hiddenProse(document) ??
      faultOfBeads(alignment) ??
      faultOfOutputs(alignment)
    return fault === undefined
      ? { state: 'aligned', reader: document.reader }
      : { state: 'fault', fault }
  } catch (error) {
    if (isTold(error)) return { state: 'refused', code: error.code }
    return { state: 'fault', fault: (error as Error).stack ?? String(error) }
  }
}

/** Whether it is an error about the input. */
const isTold = (error: unknown): error is AlignError =>
  error instanceof AlignError && !OURS.includes(error.code)

const OURS: readonly ErrorCode[] = ['internal', 'dictionary', 'noWebAssembly']

function parseCase({ inputs: [one, other], segmented, rows }: Case): Document {
  const how = (name: string) => ({ name, ...(rows === undefined ? {} : { rows }) })
  return other === undefined
    ? parse(one.bytes, how(one.name))
    : parsePair(one.bytes, other.bytes, { en: how(one.name), zh: how(other.name), segmented })
}

function faultOfBeads({ en, zh, beads }: Alignment): string | undefined {
  for (const [language, segments] of Object.entries({ en, zh })) {
    const numbers = beads.flatMap((bead) => bead[language as 'en' | 'zh'])
    if (numbers.length !== segments.length || new Set(numbers).size !== segments.length)
      return `${segments.length} ${language} segments, but in beads ${numbers.length}`
  }
  const odd = beads.find(({ confidence }) => !(confidence >= 0 && confidence <= 1))
  if (odd !== undefined) return `a confidence of ${odd.confidence}`
  return beads.some((bead) => bead.en.length + bead.zh.length === 0) ? 'an empty bead' : undefined
}

function faultOfOutputs(alignment: Alignment): string | undefined {
  for (const exporter of EXPORTERS) {
    const fault = attempt(() => faultOfOutput(exporter, alignment))
    if (fault !== undefined) return fault
  }
  return undefined
}

/** Some formats refuse what they cannot hold, as subtitles do a text without times. */
function attempt(work: () => string | undefined): string | undefined {
  try {
    return work()
  } catch (error) {
    if (isTold(error)) return undefined
    throw error
  }
}
