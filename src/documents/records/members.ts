/** A member of a JSON object. */
export interface Member {
  readonly key: string
  /** The value as it is written, from its first to its last character. */
  readonly raw: string
}

/**
 * The members of a JSON object in the order in which they are written, one whose key comes again too.
 * `JSON.parse` gives numbers as doubles and keeps the last of equal keys: what has to come back as it was
 * sent is taken from here.
 * @param text an object that `JSON.parse` takes
 */
export function* membersOf(text: string): Generator<Member, void, undefined> {
  let at = text.indexOf('{') + 1
  for (;;) {
    const from = skipBlanks(text, at)
    if (text[from] === '}') return
    const to = skipString(text, from)
    const key = JSON.parse(text.slice(from, to)) as string
    const valueFrom = skipBlanks(text, text.indexOf(':', to) + 1)
    const valueTo = skipValue(text, valueFrom)
    yield { key, raw: text.slice(valueFrom, valueTo) }
    at = skipBlanks(text, valueTo)
    if (text[at] === ',') at++
  }
}

function skipBlanks(text: string, from: number): number {
  let at = from
  while (' \t\r\n'.includes(text[at])) at++
  return at
}

/** @param from where a string opens @returns the place after its closing quote */
function skipString(text: string, from: number): number {
  for (let at = text.indexOf('"', from + 1); ; at = text.indexOf('"', at + 1)) {
    let escapes = at
    while (text[escapes - 1] === '\\') escapes--
    if ((at - escapes) % 2 === 0) return at + 1
  }
}

/** @returns the place after the value that begins at `from` */
function skipValue(text: string, from: number): number {
  if (text[from] === '"') return skipString(text, from)
  if (text[from] !== '{' && text[from] !== '[') {
    let at = from
    while (!',}] \t\r\n'.includes(text[at])) at++
    return at
  }
  let depth = 0
  for (let at = from; ;) {
    const character = text[at]
    if (character === '"') {
      at = skipString(text, at)
      continue
    }
    at++
    if (character === '{' || character === '[') depth++
    else if ((character === '}' || character === ']') && --depth === 0) return at
  }
}
