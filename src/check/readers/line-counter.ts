/** @returns a function from places in a text, each behind the one before or not, to the number of the line, 1-based */
export function makeLineCounter(text: string): (place: number) => number {
  let [start, line] = [0, 1]
  return (place) => {
    if (place < start) [start, line] = [0, 1]
    for (
      let end = text.indexOf('\n', start);
      end >= 0 && end < place;
      end = text.indexOf('\n', start)
    ) {
      line++
      start = end + 1
    }
    return line
  }
}
