/** Drops what XML 1.0 has no way to write: control characters, lone surrogates, U+FFFE and U+FFFF. */
export function legal(text: string): string {
  return text.replace(
    /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    '',
  )
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
}

/** Text as it stands in XML or HTML, within an element or an attribute. */
export const escape = (text: string): string =>
  text.replace(/[&<>"\r]/g, (character) => ENTITIES[character])

/** Any text whatever, as XML and HTML can hold it. */
export const markup = (text: string): string => escape(legal(text).trim())
