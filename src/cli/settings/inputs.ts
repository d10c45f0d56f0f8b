import type { Inputs } from '../../documents/index.js'
import { STDIN } from '../inputs/input.js'
import type { RawOptions } from '../options/raw-options.js'

/** What a run reads. */
export interface InputSettings {
  /** As the user named them: files, folders, patterns, `-` for standard input. */
  readonly named: readonly string[]
  /** The two files of `--en` and `--zh`. */
  readonly twins?: { readonly en: string; readonly zh: string }
  readonly filesFrom?: string
  readonly glossary?: string
  /** A file of corrections; false for none. Absent: those beside the documents. */
  readonly corrections?: string | false
}

type InputOptions = Pick<RawOptions, 'en' | 'zh' | 'filesFrom' | 'glossary' | 'corrections'>

export const inputSettings = (
  named: readonly string[],
  { en, zh, filesFrom, glossary, corrections }: InputOptions,
): InputSettings => ({
  named,
  ...(en === undefined || zh === undefined ? {} : { twins: { en, zh } }),
  ...(filesFrom === undefined ? {} : { filesFrom }),
  ...(glossary === undefined ? {} : { glossary }),
  ...(corrections === undefined ? {} : { corrections }),
})

/** The files of the one document of a run. */
export const oneDocument = ({ named, twins }: InputSettings): Inputs =>
  twins ?? { mixed: named[0] ?? STDIN }
