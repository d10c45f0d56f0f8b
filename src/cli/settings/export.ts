import type { Direction, ExportOptions, Language } from '../../index.js'
import type { RawOptions } from '../options/raw-options.js'
import { usage } from '../options/usage.js'
import type { Host } from '../terminal/host.js'

type ExportChoices = Pick<
  RawOptions,
  'date' | 'direction' | 'sourceLang' | 'targetLang' | 'header' | 'keepUntranslated'
>

/** What an exporter needs to know of a run, without the view and the name of this program. */
export function exportSettings(
  options: ExportChoices,
  host: Host,
): Omit<ExportOptions, 'view' | 'generator'> {
  const date = creationDate(options, host)
  return {
    ...languageOptions(options),
    header: options.header,
    merged: false,
    ...(options.keepUntranslated === true && { keepUntranslated: true }),
    ...(date === undefined ? {} : { date }),
  }
}

/** `--date`, else SOURCE_DATE_EPOCH (https://reproducible-builds.org/specs/source-date-epoch), else none. */
function creationDate({ date }: Pick<RawOptions, 'date'>, { env }: Host): Date | undefined {
  const epoch = env.SOURCE_DATE_EPOCH
  if (date !== undefined || epoch === undefined || epoch === '') return date
  if (!/^\d+$/.test(epoch)) throw usage(`SOURCE_DATE_EPOCH is '${epoch}', not a number of seconds`)
  return new Date(Number(epoch) * 1000)
}

/** The direction and the language codes of TMX. A code implies the direction, too. */
export function languageOptions({
  direction,
  sourceLang,
  targetLang,
}: Pick<RawOptions, 'direction' | 'sourceLang' | 'targetLang'>): Pick<
  ExportOptions,
  'direction' | 'sourceLang' | 'targetLang'
> {
  const source = sourceLang === undefined ? undefined : languageOfCode(sourceLang)
  const target = targetLang === undefined ? undefined : languageOfCode(targetLang)
  if (source !== undefined && source === target)
    throw usage(
      `--source-lang ${sourceLang} and --target-lang ${targetLang} are both ${LANGUAGE_NAMES[source]}`,
      'one names the English and the other the Chinese',
    )
  const from = source ?? (target === undefined ? undefined : OTHER_LANGUAGE[target])
  const meant = from === undefined ? undefined : DIRECTIONS[from]
  if (direction !== undefined && meant !== undefined && direction !== meant)
    throw usage(
      `--direction ${direction} and ${source === undefined ? `--target-lang ${targetLang}` : `--source-lang ${sourceLang}`} contradict each other`,
      `use --direction ${meant}`,
    )
  const chosen = direction ?? meant
  return {
    ...(chosen === undefined ? {} : { direction: chosen }),
    ...(sourceLang === undefined ? {} : { sourceLang }),
    ...(targetLang === undefined ? {} : { targetLang }),
  }
}

const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', zh: 'Chinese' }
const DIRECTIONS: Readonly<Record<Language, Direction>> = { en: 'en-zh', zh: 'zh-en' }
const OTHER_LANGUAGE: Readonly<Record<Language, Language>> = { en: 'zh', zh: 'en' }

/** ISO 639 codes of Chinese and of its varieties; `zho` and `cmn` are other names of `zh`. */
const CHINESE_CODES = 'zh cdo cjy cmn cnp cpx csp czh czo gan hak hsn lzh mnp nan wuu yue'.split(
  ' ',
)

/** @throws AlignError `usage` unless it is a code of English or Chinese */
function languageOfCode(code: string): Language {
  const language = primaryLanguage(code)
  if (language === 'en') return 'en'
  if (language !== undefined && CHINESE_CODES.includes(language)) return 'zh'
  throw usage(
    language === undefined
      ? `'${code}' is not a language code`
      : `'${code}' is not a code of English or Chinese`,
    'codes are written en, en-US, zh-CN, zh-TW, with hyphens',
  )
}

/** As the registry of BCP 47 prefers it, or undefined when the code is not well formed. */
function primaryLanguage(code: string): string | undefined {
  try {
    return new Intl.Locale(code).language
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}
