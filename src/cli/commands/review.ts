import type { Inputs } from '../../documents/index.js'
import { basename } from 'node:path'
import { besideInputs } from '../../documents/index.js'
import { find, pairTwins } from '../../batch/index.js'
import { readWhole, statOf } from '../../files/index.js'
import { preloadDictionary } from '../../index.js'
import { openBrowser, serveReview } from '../../review/index.js'
import type { Reviewed } from '../../review/index.js'
import { readGlossary } from '../inputs/glossary.js'
import { EXIT } from '../terminal/host.js'
import type { Host } from '../terminal/host.js'
import { STDIN } from '../inputs/input.js'
import { watchSignals } from '../terminal/interruption.js'
import { usage } from '../options/usage.js'
import type { RawOptions } from '../options/raw-options.js'
import { failureLines } from '../messages/run-report.js'
import { wordsFor } from '../words/index.js'
import { print } from '../terminal/standard-output.js'
import { exportSettings } from '../settings/export.js'

/** The options of `align review`. */
export interface ReviewOptions extends Pick<
  RawOptions,
  'en' | 'zh' | 'segmented' | 'level' | 'glossary' | 'encoding' | 'reader'
> {
  readonly corrections?: string
  readonly port?: number
  readonly open: boolean
}

/** `align review files…`: serves a page to correct alignments in, until it is interrupted. */
export async function reviewCommand(
  inputs: readonly string[],
  options: ReviewOptions,
  host: Host,
): Promise<number> {
  const documents = await documentsOf(inputs, options, host)
  const glossary = await readGlossary(options.glossary, host)
  await preloadDictionary()
  const { encoding, reader } = options
  const settings = {
    level: options.level,
    glossary,
    reading: {
      ...(encoding === undefined ? {} : { encoding }),
      ...(reader === undefined ? {} : { reader }),
    },
    segmented: options.segmented === true,
    export: exportSettings({ header: true }, host),
  }
  const server = await serveReview(documents, settings, options.port ?? 0)
  const interrupted = new Promise<void>((resolve) => {
    const interruption = watchSignals(host, () => {
      interruption.release()
      resolve()
    })
  })
  try {
    await announce(server.address, options.open, host)
    await interrupted
  } finally {
    await server.close()
  }
  return EXIT.done
}

/** @throws AlignError `unwritable` */
async function announce(address: string, opens: boolean, host: Host): Promise<void> {
  if (!opens) {
    await print(`${address}\n`, host)
    return
  }
  const { stderr } = host
  stderr.write(`align: review at ${address}\nalign: Ctrl-C ends it\n`)
  openBrowser(address, () => {
    stderr.write('align: no browser could be opened; open the address yourself\n')
  })
}

async function documentsOf(
  inputs: readonly string[],
  options: ReviewOptions,
  host: Host,
): Promise<Reviewed[]> {
  const { en, zh } = options
  if ([...inputs, en, zh].includes(STDIN))
    throw usage('standard input cannot be reviewed', 'corrections are kept beside a file')
  if ((en === undefined) !== (zh === undefined)) throw usage('--en and --zh go together')
  if (en !== undefined && zh !== undefined) {
    if (inputs.length > 0) throw usage(`'${inputs[0]}' and --en, --zh do not go together`)
    for (const path of [en, zh]) readWhole(path)
    return [reviewed({ en, zh }, options.corrections)]
  }
  if (inputs.length === 0) throw usage('what is to be reviewed?', 'name a file or a folder')
  if (inputs.length === 1 && statOf(inputs[0])?.isFile() === true)
    return [reviewed({ mixed: inputs[0] }, options.corrections)]
  return foundIn(inputs, options, host)
}

async function foundIn(
  inputs: readonly string[],
  { corrections }: ReviewOptions,
  host: Host,
): Promise<Reviewed[]> {
  if (corrections !== undefined) throw usage('--corrections is for one document')
  const { files, failures } = await find(inputs, [], () => false)
  for (const line of failureLines(failures, '', wordsFor(host)))
    host.stderr.write(`align: ${line}\n`)
  if (files.length === 0) throw usage('there is nothing to review')
  return pairTwins(files).map(({ inputs: found }) =>
    reviewed(
      'mixed' in found ? { mixed: found.mixed.path } : { en: found.en.path, zh: found.zh.path },
    ),
  )
}

const reviewed = (inputs: Inputs, corrections?: string): Reviewed => ({
  name: 'mixed' in inputs ? inputs.mixed : `${inputs.en}, ${basename(inputs.zh)}`,
  inputs,
  corrections: corrections ?? besideInputs(inputs),
})
