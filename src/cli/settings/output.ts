import type { Exporter } from '../../index.js'
import { isStdoutName } from '../terminal/standard-names.js'

export const isToStdout = ({ output }: { readonly output?: string | undefined }): boolean =>
  output === undefined || isStdoutName(output)

/** The files that an exporter writes for `--output`: `corpus.gz` as Moses is `corpus.en.gz` and `corpus.zh.gz`. */
export function partPaths(output: string, { parts }: Exporter): string[] {
  const [, stem, zipped] = /^(.*?)(\.gz)?$/is.exec(output) ?? []
  return parts.map((part) => (part === '' ? output : `${stem}${part}${zipped ?? ''}`))
}
