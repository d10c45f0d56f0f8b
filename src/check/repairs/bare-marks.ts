import { BARE_LESS_THAN } from '../readers/scan-xml.js'
import { BARE_AMPERSAND } from '../readers/xml-references.js'
import { replaced } from './repair.js'
import type { Repair } from './repair.js'

const AMPERSAND = /&(?!#\d{1,7};|#x[\da-fA-F]{1,6};|[A-Za-z_:][\w:.-]*;)/g
const LESS_THAN = /<(?![A-Za-z_:\u00c0-\ufffd/!?])/g

/** `&` and `<` that are text. In CDATA they stand as they are. */
export const repairBareMarks: Repair = (unit) => {
  const { faults, written } = unit
  const isKnown = faults.every(
    ({ reason }) => reason === BARE_AMPERSAND || reason === BARE_LESS_THAN,
  )
  if (!isKnown || written.text.includes('<![CDATA[')) return undefined
  return [...replaced(unit, AMPERSAND, () => '&amp;'), ...replaced(unit, LESS_THAN, () => '&lt;')]
}
