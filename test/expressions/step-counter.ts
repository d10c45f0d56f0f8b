import type { AST } from '@eslint-community/regexpp'

/** Goes on behind a place; false where the rest does not match. */
type Next = (at: number) => boolean
type Matcher = (at: number, next: Next) => boolean

/** Thrown when an expression takes more steps than it may. */
export class TooManySteps extends Error {}

/**
 * Counts the steps that a backtracking engine takes to look for an expression from every place of a text: a step is a
 * character that is compared. Unlike time, the count is the same on every machine.
 */
export function makeStepCounter({ pattern, flags }: AST.RegExpLiteral) {
  let steps = 0
  let bound = Infinity
  let text: readonly string[] = []
  const captures = new Map<AST.CapturingGroup, readonly string[]>()
  const whole = oneOf(pattern.alternatives, 1)
  const characterFlags = flags.raw.replace(/[^iusv]/g, '')

  /** @returns the number of steps @throws TooManySteps */
  return (searched: string, most: number): number => {
    text = flags.unicode || flags.unicodeSets ? [...searched] : searched.split('')
    steps = 0
    bound = most
    const last = flags.sticky || isAnchored(pattern) ? 0 : text.length
    for (let at = 0; at <= last; at++) {
      captures.clear()
      if (whole(at, () => true)) break
    }
    return steps
  }

  /** @param direction -1 inside a lookbehind, which is matched from its end */
  function oneOf(alternatives: readonly AST.Alternative[], direction: 1 | -1): Matcher {
    const matchers = alternatives.map(({ elements }) => sequence(elements, direction))
    return (at, next) => matchers.some((matcher) => matcher(at, next))
  }

  function sequence(elements: readonly AST.Element[], direction: 1 | -1): Matcher {
    const matchers = elements.map((element) => single(element, direction))
    if (direction < 0) matchers.reverse()
    return (at, next) => {
      const goOn = (done: number, place: number): boolean =>
        done === matchers.length ? next(place) : matchers[done](place, (to) => goOn(done + 1, to))
      return goOn(0, at)
    }
  }

  function single(element: AST.Element, direction: 1 | -1): Matcher {
    switch (element.type) {
      case 'Quantifier':
        return repeated(element, direction)
      case 'Group':
        return oneOf(element.alternatives, direction)
      case 'CapturingGroup':
        return captured(element, direction)
      case 'Assertion':
        return asserted(element)
      case 'Backreference':
        return sameAgain(element, direction)
      default:
        return character(element.raw, direction)
    }
  }

  function repeated({ element, min, max, greedy }: AST.Quantifier, direction: 1 | -1): Matcher {
    const matcher = single(element, direction)
    return (start, next) => {
      const loop = (at: number, times: number): boolean => {
        const goOn = (): boolean =>
          times < max && matcher(at, (to) => (to !== at || times < min) && loop(to, times + 1))
        const stop = (): boolean => times >= min && next(at)
        return greedy ? goOn() || stop() : stop() || goOn()
      }
      return loop(start, 0)
    }
  }

  function captured(group: AST.CapturingGroup, direction: 1 | -1): Matcher {
    const matcher = oneOf(group.alternatives, direction)
    return (at, next) =>
      matcher(at, (to) => {
        const before = captures.get(group)
        captures.set(group, text.slice(Math.min(at, to), Math.max(at, to)))
        if (next(to)) return true
        if (before === undefined) captures.delete(group)
        else captures.set(group, before)
        return false
      })
  }

  function sameAgain({ resolved }: AST.Backreference, direction: 1 | -1): Matcher {
    const groups = [resolved].flat()
    return (at, next) => {
      const same = groups.map((group) => captures.get(group)).find((found) => found) ?? []
      const to = at + direction * same.length
      step(same.length)
      return text.slice(Math.min(at, to), Math.max(at, to)).join('') === same.join('') && next(to)
    }
  }

  function asserted(assertion: AST.Assertion): Matcher {
    if (assertion.kind === 'lookahead' || assertion.kind === 'lookbehind') {
      const matcher = oneOf(assertion.alternatives, assertion.kind === 'lookahead' ? 1 : -1)
      return (at, next) => matcher(at, () => true) !== assertion.negate && next(at)
    }
    const { kind } = assertion
    if (kind === 'word')
      return (at, next) => (isWord(at - 1) !== isWord(at)) !== assertion.negate && next(at)
    return (at, next) => {
      const [edge, beside] = kind === 'start' ? [0, at - 1] : [text.length, at]
      return (
        (at === edge || (flags.multiline && /[\n\r\u2028\u2029]/.test(text[beside]))) && next(at)
      )
    }
  }

  function isWord(at: number): boolean {
    step(1)
    return /^\w$/.test(text[at] ?? '')
  }

  function character(raw: string, direction: 1 | -1): Matcher {
    const known = new Map<string, boolean>()
    let pattern: RegExp | undefined
    const accepts = (one: string): boolean => {
      const answer =
        known.get(one) ?? (pattern ??= new RegExp(`^${raw}$`, characterFlags)).test(one)
      known.set(one, answer)
      return answer
    }
    return (at, next) => {
      step(1)
      const one = text[direction > 0 ? at : at - 1]
      return one !== undefined && accepts(one) && next(at + direction)
    }
  }

  function step(count: number): void {
    steps += count
    if (steps > bound) throw new TooManySteps()
  }
}

/** Whether a match can begin nowhere but at the beginning. */
const isAnchored = ({ alternatives }: AST.Pattern): boolean =>
  alternatives.every(
    ({ elements: [first] }) => first?.type === 'Assertion' && first.kind === 'start',
  )
