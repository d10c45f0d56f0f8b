/**
 * How deep YAML is nested: by brackets, by marks behind each other on a line (`- - - a`), and by indentation. A bracket
 * within a text (`Press [`) opens nothing. It is never less than the depth that a parser recurses to.
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
      if (OPENING.includes(character)) brackets += isExpected(line, at) ? 1 : 0
      else if (CLOSING.includes(character)) brackets = Math.max(0, brackets - 1)
      else if (MARKS.includes(character) && (at + 1 === line.length || line[at + 1] === ' '))
        marks++
      deepest = Math.max(deepest, brackets + marks + indents.length)
    }
  }
  return deepest
}

const OPENING = '[{'
const CLOSING = ']}'
/** Of a sequence, a key and a value. */
const MARKS = '-?:'

/** What a value may stand behind: nothing, a bracket, a mark, or its own tag or anchor. */
const BEFORE_VALUE = /(?:^|[[{,:?-]|[!&][^\s,[\]{}]*)\s*$/
/** As much is looked at before a bracket, in characters: tags and anchors are shorter. */
const BEFORE_WINDOW = 200

const isExpected = (line: string, at: number): boolean =>
  BEFORE_VALUE.test(line.slice(Math.max(0, at - BEFORE_WINDOW), at))
