import type { AST } from '@eslint-community/regexpp'

/** Makes a text on which to try an expression, of a piece that is repeated so many times. */
export interface Attack {
  /** As a reader sees it: what leads to the piece, the piece, and what may spoil the match. */
  readonly shown: string
  readonly text: (times: number) => string
}

/** What stands for a set of characters. */
const CHARACTERS = [...'a0 A-.\t\n,:"\'<>/*#_=()[]{}|~`\\é茶，。“】\u3000!@\0']
/** Members of a set that are tried, and samples of an element: with half of them the same expressions are found. */
const MAX_MEMBERS = 6
const MAX_SAMPLES = 16
/** What no expression expects, and what ends a line or a word. */
const ENDINGS = ['\0', '\n', ' ', 'a', '']

/** Texts of repeated pieces, derived from every element that an expression repeats. */
export function attacksOn({ pattern, flags }: AST.RegExpLiteral): Attack[] {
  const characterFlags = flags.raw.replace(/[^iusv]/g, '')
  const attacks: Attack[] = []
  visit(pattern.alternatives, '')
  for (const preferred of CHARACTERS.slice(0, MAX_MEMBERS))
    for (const after of ENDINGS)
      attacks.push({
        shown: `everything repeated, with ${JSON.stringify(preferred)}, then ${JSON.stringify(after)}`,
        text: (times) => pumped(pattern.alternatives[0].elements, preferred, times) + after,
      })
  return attacks

  function visit(alternatives: readonly Pick<AST.Alternative, 'elements'>[], before: string): void {
    for (const { elements } of alternatives) {
      let lead = before
      for (const element of elements) {
        if (element.type === 'Quantifier') {
          if (element.max > 1) addAttacks(lead, element.element)
          visit([{ elements: [element.element] }], lead)
        } else if ('alternatives' in element) visit(element.alternatives, lead)
        lead += samplesOf(element)[0] ?? ''
      }
    }
  }

  function addAttacks(before: string, repeated: AST.Element): void {
    for (const piece of samplesOf(repeated).filter((sample) => sample !== ''))
      for (const after of ENDINGS)
        attacks.push({
          shown: [before, piece, after].map((text) => JSON.stringify(text)).join(', '),
          text: (times) => before + piece.repeat(times) + after,
        })
  }

  /** A text that an expression begins to match, with each element that it repeats repeated. */
  function pumped(elements: readonly AST.Element[], preferred: string, times: number): string {
    const parts = elements.map((element) => {
      if (element.type === 'Quantifier' && element.max > 1) {
        const samples = samplesOf(element.element)
        const piece = samples.includes(preferred) ? preferred : (samples[0] ?? '')
        return piece.repeat(Math.min(times, element.max))
      }
      if (element.type === 'Group' || element.type === 'CapturingGroup')
        return pumped(element.alternatives[0].elements, preferred, times)
      return samplesOf(element)[0] ?? ''
    })
    return parts.join('')
  }

  function samplesOf(element: AST.Element): string[] {
    switch (element.type) {
      case 'Quantifier': {
        const samples = samplesOf(element.element)
        const counts = [element.min, Math.max(element.min, 1), element.min + 2]
        return distinct(
          counts
            .filter((count) => count <= element.max)
            .flatMap((count) => samples.map((sample) => sample.repeat(count))),
        )
      }
      case 'Group':
      case 'CapturingGroup':
        return distinct(element.alternatives.flatMap(({ elements }) => sequences(elements)))
      case 'Assertion':
      case 'Backreference':
        return ['']
      case 'Character':
        return [String.fromCodePoint(element.value)]
      default: {
        const set = new RegExp(`^${element.raw}$`, characterFlags)
        return CHARACTERS.filter((one) => set.test(one)).slice(0, MAX_MEMBERS)
      }
    }
  }

  /** The shortest text, those in which one element differs from it, and those in which all do: their number stays small. */
  function sequences(elements: readonly AST.Element[]): string[] {
    const samples = elements.map(samplesOf)
    if (samples.some(({ length }) => length === 0)) return []
    const textOf = (choose: (own: readonly string[], place: number) => string): string =>
      samples.map(choose).join('')
    const most = Math.max(0, ...samples.map(({ length }) => length))
    return distinct([
      textOf(([shortest]) => shortest),
      ...samples.flatMap((others, changed) =>
        others.slice(1, 3).map((other) => textOf((own, i) => (i === changed ? other : own[0]))),
      ),
      ...Array.from({ length: most }, (_, i) => textOf((own) => own[i % own.length])),
    ])
  }
}

const distinct = (samples: readonly string[]): string[] =>
  [...new Set(samples)].slice(0, MAX_SAMPLES)
