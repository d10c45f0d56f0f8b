import { countScripts, scriptOf } from '../../parser/script.js'
import { languageOf } from '../../parser/languages/identify.js'
import type { Language } from '../../types.js'
import { codeOf } from '../codes.js'
import type { MemoryText } from '../unit.js'
import type { Change, Repair, WrittenUnit } from './repair.js'

const VARIANT = /<tuv\b[^>]*>/g
const CODE = /(\s(?:xml:)?lang\s*=\s*)(["'])([^"']*)\2/

/** Codes as most tools write them, where the memory has shown none. */
const USUAL: Readonly<Record<string, string>> = { en: 'en-US', Hans: 'zh-CN', Hant: 'zh-TW' }

/** Corrects codes that the text proves wrong, to those that the memory uses, and codes that are written with `_`. */
export function makeLanguageCodes(): {
  readonly see: (unit: WrittenUnit) => void
  readonly repair: Repair
} {
  /** `en`, `Hans` or `Hant` → the code that came first for it. */
  const used = new Map<string, string>()
  const kindOf = ({ text }: MemoryText, language: Language): string | undefined =>
    language === 'en' ? 'en' : scriptOf(countScripts([{ text }]))
  return {
    see({ texts }) {
      for (const one of texts) {
        const { language, canonical } = codeOf(one.code ?? '')
        if (language === undefined || language === 'other' || canonical === undefined) continue
        if (languageOf(one.text) !== language) continue
        const kind = kindOf(one, language)
        if (kind !== undefined && !used.has(kind)) used.set(kind, canonical)
      }
    },
    repair({ texts, written }) {
      const tags = [...written.text.matchAll(VARIANT)]
      if (tags.length !== texts.length) return undefined
      const changes = tags.flatMap((tag, i): Change[] => {
        const found = CODE.exec(tag[0])
        const code = provenCode(texts[i])
        if (found === null || code === undefined || code === found[3]) return []
        const from = written.from + tag.index + found.index + found[1].length + 1
        return [{ from, to: from + found[3].length, text: code }]
      })
      return changes.length === 0 ? undefined : changes
    },
  }

  function provenCode(one: MemoryText): string | undefined {
    if (one.code === undefined) return undefined
    const { language, canonical } = codeOf(one.code)
    const found = languageOf(one.text)
    if (found === 'zh' && language === 'en') {
      const kind = kindOf(one, 'zh')
      return kind === undefined ? undefined : (used.get(kind) ?? USUAL[kind])
    }
    return one.code.includes('_') ? canonical : undefined
  }
}
