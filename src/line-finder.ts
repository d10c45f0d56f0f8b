/** @returns a function from a place in the text to the number of its line, 1-based */
export function lineFinder(text: string): (place: number) => number {
  const starts = [0]
  for (const { index, 0: end } of text.matchAll(/\r\n|[\n\r\u0085\u2028\u2029]/g))
    starts.push(index + end.length)
  return (place) =>
    Math.max(
      1,
      firstWhere(starts.length, (i) => starts[i] > place),
    )
}

/** The least of 0..size for which it is so; size when there is none. What is so once stays so. */
export function firstWhere(size: number, isSo: (i: number) => boolean): number {
  let [low, high] = [0, size]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (isSo(middle)) high = middle
    else low = middle + 1
  }
  return low
}
