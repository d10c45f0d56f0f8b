/** `1:02:03,400`, `02:03.4` in seconds; a part that is no number counts nothing. */
export const secondsOf = (time: string): number =>
  time
    .replace(',', '.')
    .split(':')
    .reduce((sum, part) => 60 * sum + (Number(part) || 0), 0)
