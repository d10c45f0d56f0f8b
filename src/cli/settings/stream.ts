import type { StreamSettings } from '../../documents/records/index.js'
import { AlignError, readers } from '../../index.js'
import type { StreamOptions } from '../options/raw-options.js'
import { selection } from './pairs.js'

/** @throws AlignError `unknownReader`: before the first record, not once for each */
export function streamSettings(options: StreamOptions): StreamSettings {
  const { level, reader, segmented } = options
  const known = readers.map(({ name }) => name)
  if (reader !== undefined && !known.includes(reader))
    throw new AlignError('unknownReader', [reader, known.join(', ')])
  return {
    level,
    selection: selection(options),
    segmented: segmented === true,
    ...(reader === undefined ? {} : { reader }),
  }
}
