import type { Annotations, Document, Script } from '../types.js'
import { sides } from './exporter.js'
import type { Direction, ExportOptions } from './exporter.js'

/** Language codes as written to TMX, BCP 47. */
export interface Codes {
  readonly source: string
  readonly target: string
}

const ENGLISH_CODE = 'en-US'

/** Of a text in either script; one whose script is unknown counts as Simplified. */
const CHINESE_CODES: Readonly<Record<Script, string>> = { Hans: 'zh-CN', Hant: 'zh-TW' }

type CodeOptions = Pick<ExportOptions, 'direction' | 'sourceLang' | 'targetLang'>

/** What of a document says how its languages are named. */
type Named = Pick<Document, 'script' | 'codes' | 'memory'>

/**
 * The codes from the options; where they are missing, by direction those that the document's file has, else by how the
 * Chinese is written.
 */
export function codesOf(
  { direction, sourceLang, targetLang }: CodeOptions,
  document: Named = {},
): Codes {
  const codes = {
    en: document.codes?.en ?? ENGLISH_CODE,
    zh: statedChinese(document) ?? CHINESE_CODES[document.script ?? 'Hans'],
  }
  const [source, target] = sides(direction)
  return { source: sourceLang ?? codes[source], target: targetLang ?? codes[target] }
}

/** The code of the file, unless it names another script than that of the text. */
function statedChinese({ codes, script }: Named): string | undefined {
  const said = codes?.zh === undefined ? undefined : scriptOfCode(codes.zh)
  return said === undefined || script === undefined || said === script ? codes?.zh : undefined
}

/** The direction of a memory that calls Chinese its source. */
const directionOf = ({ memory }: Named): Direction | undefined =>
  localeOf(attributeOf(memory, 'srclang') ?? '')?.language === 'zh' ? 'zh-en' : undefined

export const attributeOf = (
  annotations: Annotations | undefined,
  wanted: string,
): string | undefined => annotations?.attributes?.find(([name]) => name === wanted)?.[1]

/** Who chooses the code of the source means the header, too. */
function headerOf(memory: Annotations, { sourceLang }: CodeOptions): Annotations {
  const { attributes = [] } = memory
  return sourceLang === undefined
    ? memory
    : { ...memory, attributes: attributes.filter(([name]) => name !== 'srclang') }
}

/** The code that a memory calls its source, as it has it where no other is chosen: `*all*` says that it is each. */
export function headerSource(options: ExportOptions): string {
  const { source } = codesOf(options)
  const stated = attributeOf(options.memory, 'srclang')
  return stated !== undefined && (stated === '*all*' || isSameLanguage(stated, source))
    ? stated
    : source
}

const isSameLanguage = (one: string, other: string): boolean =>
  localeOf(one) !== undefined && localeOf(one)?.language === localeOf(other)?.language

/** Options for a memory of this document alone, whose header has to name its codes too. */
export const withCodes = (options: ExportOptions, document: Named): ExportOptions => {
  const { direction = directionOf(document), ...others } = options
  const { source, target } = codesOf({ ...options, ...(direction && { direction }) }, document)
  return {
    ...others,
    ...(direction && { direction }),
    sourceLang: source,
    targetLang: target,
    ...(document.memory && { memory: headerOf(document.memory, options) }),
  }
}

const NAMES: Readonly<Record<Script, string>> = { Hans: 'Simplified', Hant: 'Traditional' }

/** What a user should know of the code of the Chinese in TMX: where it is not the usual one, or not that of the text. */
export function codeRemark(options: CodeOptions, document: Named): string | undefined {
  const { script } = document
  if (script === undefined) return undefined
  const [option, code] =
    (options.direction ?? directionOf(document)) === 'zh-en'
      ? ['sourceLang', options.sourceLang]
      : ['targetLang', options.targetLang]
  if (code === undefined)
    return script === 'Hans' || statedChinese(document) !== undefined
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
