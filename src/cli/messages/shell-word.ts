import { shownName } from './messages.js'

/** A file's name as a shell takes it for one word, and the program for no option. */
export function shellWord(name: string): string {
  const word = name.startsWith('-') ? `./${name}` : name
  return /^[\p{L}\p{N}_@%+=:,./-]+$/u.test(word)
    ? word
    : `'${shownName(word).replaceAll("'", String.raw`'\''`)}'`
}

/** Longest command that is proposed, in characters: five lines of a terminal; longer ones are hard to copy from it. */
const MAX_COMMAND_LENGTH = 400

/** A command to propose; undefined where it is too long to copy. */
export function proposed(...words: readonly string[]): string | undefined {
  const command = words.join(' ')
  return command.length <= MAX_COMMAND_LENGTH ? command : undefined
}
