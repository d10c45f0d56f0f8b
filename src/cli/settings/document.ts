import type { Settings } from '../../documents/index.js'
import { exportDefaults, signature } from '../../index.js'
import type { ExportOptions, Exporter, Translation } from '../../index.js'
import type { RawOptions } from '../options/raw-options.js'
import type { Host } from '../terminal/host.js'
import { wordsFor } from '../words/index.js'
import { exportSettings } from './export.js'
import { selection } from './pairs.js'

/** How each document of a run is aligned and written, as long as the glossary is yet to be read. */
export type SettingsWithoutTerms = Omit<Settings, 'glossary'>

/** The terms stand at a fixed place, because settings are named by their JSON. */
export const withTerms = (
  { format, level, explain, ...others }: SettingsWithoutTerms,
  glossary: readonly Translation[],
): Settings => ({ format, level, explain, glossary, ...others })

/** @param merged whether many documents share one output */
export const documentSettings = (
  exporter: Exporter,
  options: RawOptions,
  merged: boolean,
  host: Host,
): SettingsWithoutTerms => ({
  format: exporter.name,
  level: options.level,
  explain: options.explain === true,
  segmented: options.segmented === true,
  selection: selection(options),
  ...(options.width === undefined ? {} : { width: options.width }),
  ...(options.keepWrong === true ? { keepWrong: true as const } : {}),
  ...(options.corrections === false ? { corrections: false } : {}),
  ...(options.encoding === undefined ? {} : { encoding: options.encoding }),
  ...(options.reader === undefined ? {} : { reader: options.reader }),
  ...(options.rows === undefined ? {} : { rows: options.rows }),
  ...(options.rest === undefined ? {} : { rest: true as const }),
  export: {
    ...exportSettings(options, host),
    generator: signature(),
    merged,
    ...(exporter.name === 'text' && options.explain === true ? evidenceWords(host) : {}),
  },
})

/** The words of the user's language, where they are not the usual ones. */
function evidenceWords(host: Host): Pick<ExportOptions, 'words'> {
  const words = wordsFor(host).evidence
  return words === exportDefaults.words ? {} : { words }
}
