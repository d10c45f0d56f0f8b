/**
 * Whether two texts are the same but for punctuation, blanks and case, and hold letters: then neither translates the
 * other. Symbols count, and so does the number sign: C++ is not C#.
 */
export const isSameText = (one: string, other: string): boolean => {
  const letters = lettersOf(one)
  return /\p{L}/u.test(letters) && letters === lettersOf(other)
}

const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}\p{S}#]+/gu, '')
