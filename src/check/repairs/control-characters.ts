import { replaced } from './repair.js'
import type { Repair } from './repair.js'

/** What XML cannot hold, as it is or as a reference. Others might be letters of another encoding: they stay. */
const ILLEGAL =
  /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|&#(?:0*(?:[0-8]|1[124-9]|2\d|3[01])|x0*(?:[0-8bcefBCEF]|1[\da-fA-F]));/g
/** Line and page breaks part words. */
const BREAK = /^(?:[\v\f]|&#(?:0*1[12]|x0*[bcBC]);)$/
/** Chinese words stand without a blank between them. */
const NEEDS_NO_BLANK = /[\s<>\u2e80-\u9fff\uff00-\uffef]/

/** Control characters go; one that breaks a line between words becomes a blank. */
export const repairControlCharacters: Repair = (unit) => {
  const changes = replaced(unit, ILLEGAL, (match, text) => {
    const [before, behind] = [
      text[match.index! - 1] ?? ' ',
      text[match.index! + match[0].length] ?? ' ',
    ]
    const parts = BREAK.test(match[0]) && ![before, behind].some((one) => NEEDS_NO_BLANK.test(one))
    return parts ? ' ' : ''
  })
  return changes.length === 0 ? undefined : changes
}
