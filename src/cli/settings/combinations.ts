import { statOf } from '../../files/index.js'
import { isFolder } from '../inputs/folders.js'
import type { RawOptions } from '../options/raw-options.js'
import { usage } from '../options/usage.js'
import { isStdoutName } from '../terminal/standard-names.js'
import { languageOptions } from './export.js'
import { isToStdout } from './output.js'
import { restFormat } from './rest-format.js'

type Options = Partial<RawOptions>

/** What cannot go together. */
export function checkTogether(inputs: readonly string[], options: Options): void {
  const two = options.en !== undefined || options.zh !== undefined
  if (two && (options.en === undefined || options.zh === undefined))
    throw usage('--en and --zh go together', 'for one file with both languages give just its name')
  if (two && inputs.length > 0) throw usage(`'${inputs[0]}' and --en, --zh do not go together`)
  if (two && options.filesFrom !== undefined)
    throw usage(
      '--en and --zh name one document',
      'twins like a.en.txt and a.zh.txt are found in a folder',
    )
  if (options.pair !== undefined && (two || !mayBeMany(inputs, options)))
    throw usage('--pair is for many files', 'two files are named with --en and --zh')
  checkStandardInput(inputs, options)
  checkStandardOutput(options)
  checkDryRun(inputs, options)
  restFormat(options.rest)
  if (options.doubtful === true && options.failOn !== undefined)
    throw usage('--doubtful and --fail-on do not go together', '--fail-on looks at all pairs')
  languageOptions(options)
  if (options.segmented === true && !two)
    throw usage('--segmented is for two files', 'name them with --en and --zh')
}

/** Whether several files may be among the inputs: a folder, a pattern or a list, or several names. */
const mayBeMany = (inputs: readonly string[], { filesFrom }: Options): boolean =>
  inputs.length > 1 ||
  filesFrom !== undefined ||
  inputs.some((input) => input !== '-' && statOf(input)?.isFile() !== true)

/** Standard input can be read once, and has no name that a file in a folder could be called by. */
function checkStandardInput(inputs: readonly string[], options: Options): void {
  const { en, zh, filesFrom, glossary, output = '' } = options
  if (inputs.includes('-') && (inputs.length > 1 || filesFrom !== undefined))
    throw usage('standard input goes alone', 'a list of files is read with --files-from -')
  if (en === '-' && zh === '-') throw usage('standard input can be only one of --en and --zh')
  const isOne = filesFrom === undefined && (inputs[0] ?? '-') === '-'
  const isRead = en === undefined ? isOne : en === '-' || zh === '-'
  if (glossary === '-' && (isRead || filesFrom === '-'))
    throw usage('standard input cannot be the glossary too', 'name a file with --glossary')
  if (isRead && !isToStdout(options) && isFolder(output))
    throw usage(
      'standard input has no name to be called by in a folder',
      `name the file: ${output.replace(/\/*$/, '/')}NAME.tmx`,
    )
}

/** A pipe cannot be looked at before it is read. */
function checkDryRun(inputs: readonly string[], { dryRun, append, ...options }: Options): void {
  if (dryRun !== true) return
  const { en, zh, filesFrom } = options
  const isPipe =
    en === undefined
      ? filesFrom === undefined && (inputs[0] ?? '-') === '-'
      : [en, zh].includes('-')
  if (isPipe) throw usage('--dry-run is for files and folders', 'name them')
  if (append !== undefined) throw usage('--dry-run and --append do not go together')
}

/** Standard output holds one thing, so that a reader knows what it reads. */
function checkStandardOutput(options: Options): void {
  const [name, ...others] = [
    ...(isToStdout(options) ? ['the pairs'] : []),
    ...(isStdoutName(options.report) ? ['--report'] : []),
    ...(isStdoutName(options.learn) ? ['--learn'] : []),
    ...(isStdoutName(options.rest) ? ['--rest'] : []),
  ]
  if (others.length > 0)
    throw usage(`${name} and ${others.join(', ')} cannot both go to standard output`, 'name a file')
}
