import { behindLink, fileOutput, streamOutput } from '../../files/index.js'
import type { Output } from '../../files/index.js'
import { partPaths } from '../settings/output.js'
import type { RunSettings } from '../settings/run.js'
import { pagesView } from '../settings/view.js'
import type { Host } from '../terminal/host.js'

/** Where the pairs of one document go: files, standard output, or the pager that shows them. */
export async function outputsFor(settings: RunSettings, host: Host): Promise<Output[]> {
  const { name, toStdout } = settings.output
  if (!toStdout)
    return partPaths(name, settings.exporter).map((path) => fileOutput(behindLink(path)))
  const plain = streamOutput(host.stdout, 'standard output', host.stdout.descriptor)
  if (!pagesView(settings, host)) return [plain]
  const { pagedOutput } = await import('../terminal/pager.js')
  return [pagedOutput(plain, host)]
}
