import { STANDARD_INPUT } from '../batch/document.js'
import { signLearned } from '../files/author.js'
import type { Output } from '../files/write.js'
import { glossaryText, parseGlossary } from '../index.js'
import type { Translation } from '../index.js'
import type { Host } from './host.js'
import { readInput } from './input.js'

/** The terms of `--glossary`; `-` is standard input. */
export async function readGlossary(
  path: string | undefined,
  host: Host,
): Promise<readonly Translation[]> {
  if (path === undefined) return []
  const { name, bytes } = await readInput(path, host)
  return parseGlossary(bytes, name ?? STANDARD_INPUT)
}

/** What `--learn` asks for, in the form that `--glossary` reads. */
export async function writeGlossary(
  translations: readonly Translation[],
  output: Output,
): Promise<void> {
  try {
    await output.write(signLearned(glossaryText(translations)))
    await output.close()
  } catch (error) {
    output.abandon()
    throw error
  }
}
