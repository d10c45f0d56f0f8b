import { fileOutput } from '../files/write.js'
import { readWhole, unzipped } from '../files/read.js'
import { glossaryText, parseGlossary } from '../index.js'
import type { Translation } from '../index.js'

/** The terms of `--lexicon`. */
export async function readGlossary(path: string | undefined): Promise<readonly Translation[]> {
  return path === undefined ? [] : parseGlossary(await unzipped(readWhole(path), path), path)
}

/** What `--learn` asks for, in the form that `--lexicon` reads. */
export async function writeGlossary(
  translations: readonly Translation[],
  path: string,
): Promise<void> {
  const output = fileOutput(path)
  try {
    await output.write(glossaryText(translations))
    await output.close()
  } catch (error) {
    output.abandon()
    throw error
  }
}
