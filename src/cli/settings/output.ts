import type { Exporter } from '../../index.js'
import type { RawOptions } from '../options/raw-options.js'
import { isStdoutName } from '../terminal/standard-names.js'

/** Where the pairs go, and what is written beside them. */
export interface OutputSettings {
  /** As the user named it; `-` where nothing was named. */
  readonly name: string
  readonly toStdout: boolean
  /** Whether it is a memory that pairs are added to. */
  readonly appends: boolean
  /** Whether files that this program did not write may be replaced. */
  readonly overwrites: boolean
  /** Where the options of these names say; `-` for standard output. */
  readonly report?: string
  readonly learn?: string
  readonly rest?: string
}

export const outputSettings = ({
  output,
  append,
  overwrite,
  report,
  learn,
  rest,
}: Pick<
  RawOptions,
  'output' | 'append' | 'overwrite' | 'report' | 'learn' | 'rest'
>): OutputSettings => ({
  name: output ?? '-',
  toStdout: isToStdout({ output }),
  appends: append !== undefined,
  overwrites: overwrite === true,
  ...(report === undefined ? {} : { report }),
  ...(learn === undefined ? {} : { learn }),
  ...(rest === undefined ? {} : { rest }),
})

export const isToStdout = ({ output }: { readonly output?: string | undefined }): boolean =>
  output === undefined || isStdoutName(output)

/** The files that an exporter writes for `--output`: `corpus.gz` as Moses is `corpus.en.gz` and `corpus.zh.gz`. */
export function partPaths(output: string, { parts }: Exporter): string[] {
  const [, stem, zipped] = /^(.*?)(\.gz)?$/is.exec(output) ?? []
  return parts.map((part) => (part === '' ? output : `${stem}${part}${zipped ?? ''}`))
}
