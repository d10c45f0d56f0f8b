/**
 * How deep YAML is nested at most, whatever its strings hold: by brackets, by marks behind each other on a line
 * (`- - - a`), and by indentation. It is never less than the depth that a parser recurses to.
 */
export function nestingOf(text: string): number {
  let deepest = 0
  let brackets = 0
  const indents: number[] = []
  for (const line of text.split(/\r\n|[\n\r]/)) {
    const indent = line.length - line.trimStart().length
    if (indent < line.length) {
      while (indents.length > 0 && indents[indents.length - 1] >= indent) indents.pop()
      indents.push(indent)
    }
    let marks = 0
    for (let at = indent; at < line.length; at++) {
      const character = line[at]
      if (character === '{' || character === '[') brackets++
      else if ((character === '}' || character === ']') && brackets > 0) brackets--
      else if (MARKS.includes(character) && (at + 1 === line.length || line[at + 1] === ' '))
        marks++
      if (brackets + marks + indents.length > deepest) deepest = brackets + marks + indents.length
    }
  }
  return deepest
}

/** Of a sequence, a key and a value. */
const MARKS = '-?:'
