import { streamOutput } from '../../files/index.js'
import { findDocuments } from '../evaluate/find-documents.js'
import type { EvaluatedFiles } from '../evaluate/find-documents.js'
import { evaluateTogether, numberBeads } from '../evaluate/evaluate-documents.js'
import type { NumberedDocument } from '../evaluate/evaluate-documents.js'
import { readBeads } from '../evaluate/read-beads.js'
import { evaluationJson, evaluationText } from '../messages/evaluation.js'
import type { EvaluatedGenre } from '../messages/evaluation.js'
import { guardStandard } from '../guard/guard.js'
import { EXIT } from '../terminal/host.js'
import type { Host } from '../terminal/host.js'
import { checkOnce, readInput } from '../inputs/input.js'
import type { EvaluateOptions } from '../options/raw-options.js'
import { usage } from '../options/usage.js'
import { wordsFor } from '../words/index.js'

/** `align evaluate gold test [other]`: how good one aligner is, or which of two is better; files, or folders of them. */
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
  const files = await findDocuments(gold, other === undefined ? [test] : [test, other])
  if (en !== undefined && files.length > 1)
    throw usage('--en and --zh are for one document', 'memories show their texts themselves')
  const documents: NumberedDocument[] = []
  for (const one of files) documents.push(await readDocument(one, host))
  const [first, ...more] = documents
  const shown =
    en === undefined || zh === undefined
      ? documents
      : [
          { ...first, segments: { en: await readLines(en, host), zh: await readLines(zh, host) } },
          ...more,
        ]
  const evaluated = {
    ...evaluateTogether(shown),
    documents: shown.map((one) => ({ ...one, ...evaluateTogether([one]) })),
    genres: byGenre(shown),
  }
  const showsDifferences = options.differences === true || en !== undefined
  const output = streamOutput(host.stdout, 'standard output')
  await output.write(
    format === 'json'
      ? evaluationJson(evaluated)
      : evaluationText(evaluated, showsDifferences, wordsFor(host).evaluation),
  )
  await output.close()
  return EXIT.done
}

async function readDocument(
  { name, genre, gold, tests }: EvaluatedFiles,
  host: Host,
): Promise<NumberedDocument> {
  const read = []
  for (const path of [gold, ...tests])
    read.push(path === undefined ? undefined : await readBeads(path, host))
  return { name, genre, ...numberBeads(read) }
}

/** Each folder of documents evaluated by itself; none where all stand in one place. */
function byGenre(documents: readonly NumberedDocument[]): EvaluatedGenre[] {
  const genres = [...new Set(documents.map(({ genre }) => genre))]
  if (genres.length < 2) return []
  return genres.map((genre) => {
    const those = documents.filter((one) => one.genre === genre)
    return {
      genre: genre === '' ? '.' : genre,
      documents: those.length,
      ...evaluateTogether(those),
    }
  })
}

async function readLines(path: string, host: Host): Promise<readonly string[]> {
  const { bytes } = await readInput(path, host)
  return new TextDecoder().decode(bytes).split(/\r?\n/)
}
