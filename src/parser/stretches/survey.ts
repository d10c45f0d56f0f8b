import type { Document, Script, Warning } from '../../types.js'
import { visible } from '../spans/visible.js'
import { languageOfCode, writtenCodes } from '../languages/code.js'
import { makeCodeSurvey } from '../rows/codes.js'
import type { Codes } from '../rows/codes.js'
import { addDamages, damageWarnings, lineAt, NO_DAMAGES } from '../rows/damage.js'
import { largestIdOf } from '../rows/largest-id.js'
import { makeRowWriter } from '../rows/row-writer.js'
import type { UnitReader } from '../rows/unit-reader.js'
import { countScripts, mixedScript, scriptOf } from '../script.js'
import type { ScriptCounts } from '../script.js'
import type { Stretch } from './cut-units.js'

/** What is known of a memory as a whole before the first of its units is aligned. */
export interface MemoryFacts {
  readonly codes: Codes
  /** Those of them that most texts have, */
  readonly usual: Document['codes']
  /** and what it says of itself. */
  readonly memory: Document['memory']
  /** Of most of its Chinese. */
  readonly script?: Script
  /** The largest number that is the id of a unit; 0 where there is none. */
  readonly largestId: number
  readonly warnings: readonly Warning[]
}

/** Gathers them, stretch by stretch. */
export interface Survey {
  readonly add: (stretch: Stretch) => void
  readonly facts: () => MemoryFacts
}

export function makeSurvey(reader: UnitReader): Survey {
  const survey = makeCodeSurvey()
  let damages = NO_DAMAGES
  let scripts: ScriptCounts = { Hant: 0, Hans: 0 }
  let largestId = 0
  let memory: Document['memory']
  return {
    add({ text, from, line }) {
      const writer = makeRowWriter(text)
      reader.read(text, writer)
      const gathered = writer.gathered()
      ;({ memory } = gathered)
      const before = line - lineAt(text, from)
      damages = addDamages(damages, gathered.damages, (place) => before + lineAt(text, place))
      for (const { texts, annotations } of gathered.rows) {
        largestId = Math.max(largestId, largestIdOf([annotations]))
        for (const one of texts) {
          const { code } = one
          const read = (): string => visible(text, one)
          if (code !== undefined) survey.add(code, read)
          const language = languageOfCode(code)
          if (language === undefined || language === 'zh')
            scripts = plus(scripts, countScripts([{ text: read() }]))
        }
      }
    },
    facts() {
      const codes = survey.codes()
      const script = scriptOf(scripts)
      const mixed = mixedScript(scripts)
      return {
        codes,
        usual: writtenCodes(codes.usual),
        memory,
        ...(script === undefined ? {} : { script }),
        largestId,
        warnings: [
          ...codes.remarks,
          ...damageWarnings(damages),
          ...(mixed === undefined ? [] : [mixed]),
        ],
      }
    },
  }
}

const plus = (one: ScriptCounts, other: ScriptCounts): ScriptCounts => ({
  Hant: one.Hant + other.Hant,
  Hans: one.Hans + other.Hans,
})
