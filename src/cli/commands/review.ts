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
import { watchSignals } from '../terminal/interruption.js'
import { usage } from '../options/usage.js'
import type { ReviewOptions } from '../options/raw-options.js'
import { failureLines } from '../messages/run-report.js'
import { nothingFound } from '../messages/nothing-found.js'
import { wordsFor } from '../words/index.js'
import { print } from '../terminal/standard-output.js'
import { reviewSettings } from '../settings/review.js'
import type { ReviewRunSettings } from '../settings/review.js'

/** `align review files…`: serves a page to correct alignments in, until it is interrupted. */
export async function reviewCommand(
  inputs: readonly string[],
  options: ReviewOptions,
  host: Host,
): Promise<number> {
  const settings = reviewSettings(inputs, options, host)
  const { document, port, opens } = settings
  const documents = await documentsOf(settings, host)
  const glossary = await readGlossary(settings.inputs.glossary, host)
  await preloadDictionary()
  const server = await serveReview(documents, { ...document, glossary }, port)
  const interrupted = new Promise<void>((resolve) => {
    const interruption = watchSignals(host, () => {
      interruption.release()
      resolve()
    })
  })
  try {
    await announce(server.address, opens, host)
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
  const { at, end, noBrowser } = wordsFor(host).reviewing
  stderr.write(`align: ${at(address)}\nalign: ${end}\n`)
  openBrowser(address, () => {
    stderr.write(`align: ${noBrowser}\n`)
  })
}

async function documentsOf(
  { inputs: { named, twins }, corrections }: ReviewRunSettings,
  host: Host,
): Promise<Reviewed[]> {
  if (twins !== undefined) {
    for (const path of [twins.en, twins.zh]) readWhole(path)
    return [reviewed(twins, corrections)]
  }
  if (named.length === 1 && statOf(named[0])?.isFile() === true)
    return [reviewed({ mixed: named[0] }, corrections)]
  if (corrections !== undefined) throw usage('--corrections is for one document')
  return foundIn(named, host)
}

async function foundIn(inputs: readonly string[], host: Host): Promise<Reviewed[]> {
  const { files, failures } = await find(inputs, [], () => false)
  for (const line of failureLines(failures, '', wordsFor(host)))
    host.stderr.write(`align: ${line}\n`)
  if (files.length === 0)
    throw usage('there is nothing to review', nothingFound(inputs, 'documents'))
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
