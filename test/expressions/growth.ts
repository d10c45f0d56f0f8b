import { parseRegExpLiteral } from '@eslint-community/regexpp'
import { attacksOn, type Attack } from './attacks.js'
import { makeStepCounter, TooManySteps } from './step-counter.js'

/** Twice the pieces take four times the steps where the growth is quadratic, and eight times where it is cubic. */
const MAX_RATIO = 5.5
/**
 * Pieces, the first numbers being cheap: an element that is repeated 30 times at most grows like one without bound up
 * to there.
 */
const COUNTS = [12, 48, 96]
/** More than any expression takes whose growth is quadratic. */
const MAX_STEPS = 500_000

/** The attack under which the steps of an expression grow faster than quadratically; undefined where none does. */
export function steepest(expression: string): Attack | undefined {
  const literal = parseRegExpLiteral(expression)
  const count = makeStepCounter(literal)
  const stepsOf = ({ text }: Attack, times: number): number => {
    try {
      return count(text(times), MAX_STEPS)
    } catch (error) {
      if (error instanceof TooManySteps) return Infinity
      throw error
    }
  }
  const grows = (attack: Attack, times: number): boolean => {
    const many = stepsOf(attack, 2 * times)
    return many === Infinity || many > MAX_RATIO * stepsOf(attack, times)
  }
  return attacksOn(literal).find((attack) => COUNTS.every((times) => grows(attack, times)))
}
