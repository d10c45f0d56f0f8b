export const BARE_AMPERSAND = 'an & stands in a text, where &amp; is meant'

const REFERENCE = /&(?:#(\d{1,7})|#x([\da-fA-F]{1,6})|([A-Za-z_:][\w:.-]*));|&/g
const ENTITIES: Readonly<Record<string, string | undefined>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
}

/**
 * A text with its references resolved; what stands for nothing stays as it is and is reported.
 * @param entities names that the file itself declares
 */
export function resolveReferences(
  text: string,
  entities: ReadonlySet<string>,
  fault: (reason: string) => void,
): string {
  if (!text.includes('&')) return text
  return text.replace(REFERENCE, (whole, decimal?: string, hex?: string, name?: string): string => {
    if (name !== undefined) {
      const character = ENTITIES[name]
      if (character === undefined && !entities.has(name))
        fault(`&${name}; is an entity that XML does not know`)
      return character ?? whole
    }
    if (decimal === undefined && hex === undefined) {
      fault(BARE_AMPERSAND)
      return whole
    }
    const point = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
    if (point > 0x10ffff) {
      fault(`${whole} stands for no character`)
      return whole
    }
    // Control characters in the texts of units have a rule of their own.
    return String.fromCodePoint(point)
  })
}
