import { makeChecker } from './check/check.js'
import type { Checker, FindingTaker } from './check/check.js'
import { shippedDictionary } from '#host/dictionary'

/**
 * Checks a memory by the shipped dictionary.
 * @param found takes what is wrong, and the unit that it is wrong with
 * @throws AlignError `dictionary` when the package's dictionary is missing or damaged
 */
export const checkMemory = (found: FindingTaker): Checker => makeChecker(shippedDictionary(), found)
