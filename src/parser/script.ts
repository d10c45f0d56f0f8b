import type { Paragraph, Script, Warning } from '../types.js'
import { VARIANTS } from './variants.js'

/** How many characters of a text only one of the two ways of writing Chinese has. */
export type ScriptCounts = Readonly<Record<Script, number>>

const NEITHER = 0
const TRADITIONAL = 1
const SIMPLIFIED = 2

let table: Uint8Array | undefined

/** By code unit; made on first use. */
function scriptTable(): Uint8Array {
  if (table !== undefined) return table
  table = new Uint8Array(2 ** 16).fill(NEITHER)
  for (let i = 0; i < VARIANTS.length; i += 2) {
    table[VARIANTS.charCodeAt(i)] = TRADITIONAL
    table[VARIANTS.charCodeAt(i + 1)] = SIMPLIFIED
  }
  return table
}

export function countScripts(paragraphs: readonly Pick<Paragraph, 'text'>[]): ScriptCounts {
  const kinds = scriptTable()
  const counts = [0, 0, 0]
  for (const { text } of paragraphs)
    for (let i = 0; i < text.length; i++) counts[kinds[text.charCodeAt(i)]]++
  return { Hant: counts[TRADITIONAL], Hans: counts[SIMPLIFIED] }
}

/** The script of most of the characters that differ between the two; undefined where there is none. */
export const scriptOf = ({ Hant, Hans }: ScriptCounts): Script | undefined =>
  Hant === 0 && Hans === 0 ? undefined : Hant > Hans ? 'Hant' : 'Hans'

/**
 * A name or a quotation does not make a text mixed. Of the texts of the fixtures none has a character of the other
 * script; a text that holds both versions of an article has a half of each. From 0.05 to 0.3, and from 3 to 10
 * characters, the tests hold.
 */
const MIN_OTHER_SCRIPT = { share: 0.1, characters: 5 }

/** A warning for a text in both scripts. */
export function mixedScript({ Hant, Hans }: ScriptCounts): Warning | undefined {
  const less = Math.min(Hant, Hans)
  if (less < MIN_OTHER_SCRIPT.characters || less < MIN_OTHER_SCRIPT.share * (Hant + Hans))
    return undefined
  return {
    code: 'mixedScript',
    message: `the Chinese is in both scripts: ${Hans} characters are Simplified only and ${Hant} Traditional only`,
  }
}
