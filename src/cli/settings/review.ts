import type { ReviewSettings } from '../../review/index.js'
import { STDIN } from '../inputs/input.js'
import type { ReviewOptions } from '../options/raw-options.js'
import { usage } from '../options/usage.js'
import type { Host } from '../terminal/host.js'
import { exportSettings } from './export.js'
import { inputSettings } from './inputs.js'
import type { InputSettings } from './inputs.js'

/** What the options of `align review` come to. */
export interface ReviewRunSettings {
  readonly inputs: InputSettings
  /** Where the corrections of the one document are kept; absent: beside it. */
  readonly corrections?: string
  /** How each document is read and aligned, as long as the glossary is yet to be read. */
  readonly document: Omit<ReviewSettings, 'glossary'>
  /** 0 for a free one. */
  readonly port: number
  /** Whether the page is opened in a browser. */
  readonly opens: boolean
}

/** @throws AlignError `usage` */
export function reviewSettings(
  named: readonly string[],
  options: ReviewOptions,
  host: Host,
): ReviewRunSettings {
  const { en, zh, encoding, reader, corrections } = options
  if ([...named, en, zh].includes(STDIN))
    throw usage('standard input cannot be reviewed', 'corrections are kept beside a file')
  if ((en === undefined) !== (zh === undefined)) throw usage('--en and --zh go together')
  if (en !== undefined && named.length > 0)
    throw usage(`'${named[0]}' and --en, --zh do not go together`)
  if (en === undefined && named.length === 0)
    throw usage('what is to be reviewed?', 'name a file or a folder')
  return {
    inputs: inputSettings(named, options),
    ...(corrections === undefined ? {} : { corrections }),
    document: {
      level: options.level,
      reading: {
        ...(encoding === undefined ? {} : { encoding }),
        ...(reader === undefined ? {} : { reader }),
      },
      segmented: options.segmented === true,
      export: exportSettings({ header: true }, host),
    },
    port: options.port ?? 0,
    opens: options.open,
  }
}
