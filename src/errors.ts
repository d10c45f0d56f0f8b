/**
 * Every message that a user may see instead of a result, in one place.
 *
 * The library throws {@link AlignError}; only the command line prints and exits.
 */

const MESSAGES = {
  notFound: () => 'no such file or folder',
  isDirectory: () => 'is a folder, not a file',
  unreadable: (reason: string) => `cannot be read: ${reason}`,
  unwritable: (reason: string) => `cannot be written: ${reason}`,
  tooLarge: (size: string, limit: string) => `is too large: ${size}, the limit is ${limit}`,
  outOfMemory: (limit: string) => `needs more memory than there is for it, ${limit}`,
  binary: (offset: string) => `is not text: it holds a NUL byte at offset ${offset}`,
  badEncoding: (encoding: string, offset: string) =>
    `is not ${encoding}: invalid byte at offset ${offset}`,
  undecodable: () => 'is not UTF-8, UTF-16, GB18030 or Big5',
  unknownEncoding: (name: string, known: string) => `unknown encoding '${name}'; known: ${known}`,
  unknownReader: (name: string, known: string) => `unknown reader '${name}'; known: ${known}`,
  unknownFormat: (name: string, known: string) => `unknown format '${name}'; known: ${known}`,
  badContainer: (what: string, reason: string) => `is not a readable ${what} file: ${reason}`,
  unsupported: (what: string) => `is ${what}, which align does not read`,
  badGlossary: (reason: string) => reason,
  badPins: (reason: string) => reason,
  badBeads: (reason: string) => reason,
  badCorrections: (reason: string) => reason,
  badMemory: (reason: string) => reason,
  badRecord: (reason: string) => reason,
  badName: () => 'has a name that is not valid UTF-8',
  changed: () => 'changed while it was read',
  sameOutput: (other: string, output: string) => `would be written to ${output}, like ${other}`,
  overwritesInput: (output: string) => `would be written to ${output}, which is an input`,
  overwritten: (what: string) => `would be overwritten: it is ${what}`,
  notOurs: () => 'is there already, and align did not write it',
  writtenTwice: (one: string, other: string) => `would be written twice, by ${one} and ${other}`,
  outsideOutput: (output: string) => `would be written outside the output folder, to ${output}`,
  crashed: (reason: string) => `could not be aligned, its worker died twice: ${reason}`,
  internal: (reason: string) => `internal error: ${reason}`,
  dictionary: (reason: string) => `the dictionary cannot be used: ${reason}`,
  noWebAssembly: (reason: string) => `cannot align here: ${reason}`,
  usage: (reason: string) => reason,
} satisfies Record<string, (...details: string[]) => string>

export type ErrorCode = keyof typeof MESSAGES

export interface ErrorPlace {
  /** The file as the user named it. */
  readonly path?: string
  /** 1-based. */
  readonly line?: number
  /** What the user can do about it. */
  readonly hint?: string
  readonly cause?: unknown
}

export class AlignError extends Error {
  override readonly name = 'AlignError'
  readonly code: ErrorCode
  readonly path: string | undefined
  readonly line: number | undefined
  readonly hint: string | undefined

  constructor(code: ErrorCode, details: readonly string[] = [], place: ErrorPlace = {}) {
    const format: (...details: string[]) => string = MESSAGES[code]
    const message = format(...details)
    super(message, place.cause === undefined ? undefined : { cause: place.cause })
    this.code = code
    this.path = place.path
    this.line = place.line
    this.hint = place.hint
  }

  /** The same error, of another file. */
  at(path: string): AlignError {
    if (this.path !== undefined) return this
    const place = {
      path,
      ...(this.line === undefined ? {} : { line: this.line }),
      ...(this.hint === undefined ? {} : { hint: this.hint }),
    }
    const copy = new AlignError(this.code, [], place)
    copy.message = this.message
    return copy
  }
}

/** `path:line: message; hint`, as much of it as is known; after a question the hint is its answer. */
export function describe(error: AlignError): string {
  const place = [error.path, error.line].filter((part) => part !== undefined).join(':')
  return [
    place,
    place && ': ',
    error.message,
    error.hint === undefined ? '' : `${error.message.endsWith('?') ? '' : ';'} ${error.hint}`,
  ].join('')
}
