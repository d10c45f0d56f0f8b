import { streamOutput } from '../../files/index.js'
import { compare, evaluate, parseBeads } from '../../index.js'
import type { BeadNumbers } from '../../index.js'
import { evaluationJson, evaluationText } from '../messages/evaluation.js'
import type { Judged, SegmentTexts } from '../messages/evaluation.js'
import { guardStandard } from '../guard/guard.js'
import { EXIT } from '../terminal/host.js'
import type { Host } from '../terminal/host.js'
import { checkOnce, readInput } from '../inputs/input.js'
import { usage } from '../options/usage.js'

/** The options of `align evaluate` as commander hands them over. */
export interface EvaluateOptions {
  readonly en?: string
  readonly zh?: string
  readonly differences?: boolean
  readonly format: 'text' | 'json'
}

/** `align evaluate gold test [other]`: how good one aligner is, or which of two is better. */
export async function evaluateCommand(
  gold: string,
  test: string,
  other: string | undefined,
  options: EvaluateOptions,
  host: Host,
): Promise<number> {
  const { en, zh, format } = options
  if ((en === undefined) !== (zh === undefined))
    throw usage('--en and --zh go together', 'they name the segments, a line each')
  const inputs = [gold, test, other, en, zh].filter((path) => path !== undefined)
  checkOnce(inputs)
  guardStandard(inputs, host)
  const right = await readBeads(gold, host)
  const first = await readBeads(test, host)
  const second = other === undefined ? undefined : await readBeads(other, host)
  const judged: Judged = {
    evaluation: evaluate(right, first),
    ...(second === undefined
      ? {}
      : { other: evaluate(right, second), comparison: compare(right, first, second) }),
  }
  const texts =
    en === undefined || zh === undefined
      ? undefined
      : { en: await readLines(en, host), zh: await readLines(zh, host) }
  const output = streamOutput(host.stdout, 'standard output')
  const showsDifferences = options.differences === true || texts !== undefined
  await output.write(
    format === 'json'
      ? evaluationJson(judged, texts)
      : evaluationText(judged, showsDifferences, texts),
  )
  await output.close()
  return EXIT.done
}

async function readBeads(path: string, host: Host): Promise<BeadNumbers[]> {
  const { bytes } = await readInput(path, host)
  return parseBeads(new TextDecoder().decode(bytes), path)
}

async function readLines(path: string, host: Host): Promise<SegmentTexts['en']> {
  const { bytes } = await readInput(path, host)
  return new TextDecoder().decode(bytes).split(/\r?\n/)
}
