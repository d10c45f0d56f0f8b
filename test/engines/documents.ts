/** Short documents, one a line, each seventh of which has nothing to pair and each fiftieth no text. */
export const documents = (count: number): string[] =>
  Array.from({ length: count }, (_, id) => {
    if (id % 50 === 8) return JSON.stringify({ id })
    const zh = id % 7 === 3 ? '' : `\n有${id}条渡船。`
    return JSON.stringify({ id, text: `There are ${id} ferries.${zh}\nThe last leaves at six.` })
  })
