const EXTENSION = '.align.json'

/** Where the corrections of a document lie: beside it or, of two files, beside the English one. */
export const correctionsPath = (input: string): string => input + EXTENSION

/** The document that a file of corrections belongs to by its name, if it is one. */
export const correctedBy = (path: string): string | undefined =>
  path.endsWith(EXTENSION) && !/(?:^|[\\/])\.align\.json$/.test(path)
    ? path.slice(0, -EXTENSION.length)
    : undefined
