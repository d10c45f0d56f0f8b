/** Whether two texts are the same but for their marks and blanks, and hold letters: then neither translates the other. */
export const isSameText = (one: string, other: string): boolean => {
  const letters = lettersOf(one)
  return /\p{L}/u.test(letters) && letters === lettersOf(other)
}

const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
