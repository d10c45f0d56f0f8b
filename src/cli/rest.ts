import { signature } from '../index.js'
import type { RestSegment } from '../index.js'
import type { Host } from './terminal/host.js'
import { restFormat } from './settings/rest-format.js'
import type { RestFormat } from './settings/rest-format.js'
import { sideOutput } from './terminal/side-output.js'

/** Writes the file of `--rest`: everything that found no partner, document by document. */
export async function writeRest(
  rest: readonly RestSegment[],
  path: string,
  host: Host,
): Promise<void> {
  const output = sideOutput(path, host)
  try {
    for (const piece of FORMATS[restFormat(path)](rest)) await output.write(piece)
    await output.close()
  } catch (error) {
    output.abandon()
    throw error
  }
}

const FORMATS: Readonly<Record<RestFormat, (rest: readonly RestSegment[]) => Iterable<string>>> = {
  *tsv(rest) {
    yield 'language\ttext\tsource\tline\n'
    for (const { language, text, source, line } of rest)
      yield `${[language, text, nameOf(source), line].join('\t')}\n`
  },
  /** `article.txt:12: text`, as editors follow it. */
  *txt(rest) {
    for (const { text, source, line } of rest) yield `${nameOf(source)}:${line}: ${text}\n`
  },
  *json(rest) {
    yield `{"version":1,"generator":${JSON.stringify(signature())},"rest":[`
    for (const [i, one] of rest.entries()) yield (i === 0 ? '\n' : ',\n') + JSON.stringify(one)
    yield '\n]}\n'
  },
}

/** On one line; standard input is called as on the command line. */
const nameOf = (source: string | null): string => (source ?? '-').replace(/[\t\n\r]/g, ' ')
