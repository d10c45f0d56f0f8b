import type { Document, Script } from '../types.js'
import { sides } from './exporter.js'
import type { ExportOptions } from './exporter.js'

/** Language codes as written to TMX, BCP 47. */
export interface Codes {
  readonly source: string
  readonly target: string
}

const ENGLISH_CODE = 'en-US'

/** Of a text in either script; one whose script is unknown counts as Simplified. */
const CHINESE_CODES: Readonly<Record<Script, string>> = { Hans: 'zh-CN', Hant: 'zh-TW' }

type CodeOptions = Pick<ExportOptions, 'direction' | 'sourceLang' | 'targetLang'>

/** The codes from the options; where they are missing, by direction and by how the Chinese is written. */
export function codesOf(
  { direction, sourceLang, targetLang }: CodeOptions,
  script?: Script,
): Codes {
  const codes = { en: ENGLISH_CODE, zh: CHINESE_CODES[script ?? 'Hans'] }
  const [source, target] = sides(direction)
  return { source: sourceLang ?? codes[source], target: targetLang ?? codes[target] }
}

/** Options for a memory of this document alone, whose header has to name its codes too. */
export const withCodes = (
  options: ExportOptions,
  { script }: Pick<Document, 'script'>,
): ExportOptions => {
  const { source, target } = codesOf(options, script)
  return { ...options, sourceLang: source, targetLang: target }
}

const NAMES: Readonly<Record<Script, string>> = { Hans: 'Simplified', Hant: 'Traditional' }

/** What a user should know of the code of the Chinese in TMX: where it is not the usual one, or not that of the text. */
export function codeRemark(
  options: CodeOptions,
  { script }: Pick<Document, 'script'>,
): string | undefined {
  if (script === undefined) return undefined
  const [option, code] =
    options.direction === 'en-zh'
      ? ['targetLang', options.targetLang]
      : ['sourceLang', options.sourceLang]
  if (code === undefined)
    return script === 'Hans'
      ? undefined
      : `the Chinese is Traditional, its language code is ${CHINESE_CODES[script]}; ${option} chooses another`
  const said = scriptOfCode(code)
  return said === undefined || said === script
    ? undefined
    : `the Chinese is ${NAMES[script]}, and ${option} ${code} says ${NAMES[said]}`
}

/** The script that a code with a region or a script names: `zh-HK` is Traditional, `zh` says nothing. */
function scriptOfCode(code: string): Script | undefined {
  const locale = localeOf(code)
  if (locale === undefined) return undefined
  if (locale.region === undefined && locale.script === undefined) return undefined
  const { script } = locale.maximize()
  return script === 'Hans' || script === 'Hant' ? script : undefined
}

/** A memory that others made may name its languages in ways of its own. */
function localeOf(code: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(code.replaceAll('_', '-'))
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}
