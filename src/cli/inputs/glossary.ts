import { STANDARD_INPUT } from '../../documents/index.js'
import { signLearned } from '../../files/index.js'
import type { Output } from '../../files/index.js'
import { AlignError, glossaryText, parse, parseGlossary } from '../../index.js'
import type { Document, Translation } from '../../index.js'
import type { Host } from '../terminal/host.js'
import { readInput } from './input.js'

/** Glossaries in formats whose rows or units pair the terms, read like documents in these formats. */
const TABLE_NAME = /\.(?:csv|xlsx|xlsm|ods|ots|tbx|tmx|xlf|xliff|sdlxliff|mqxliff|docx|odt)$/i

/** The terms of `--glossary`; `-` is standard input. */
export async function readGlossary(
  path: string | undefined,
  host: Host,
): Promise<readonly Translation[]> {
  if (path === undefined) return []
  const { name, bytes } = await readInput(path, host)
  if (name === null || !TABLE_NAME.test(name.replace(/\.gz$/i, '')))
    return parseGlossary(bytes, name ?? STANDARD_INPUT)
  try {
    return termsIn(parse(bytes, { name, rows: 'keep' }), name)
  } catch (error) {
    throw error instanceof AlignError ? error.at(name) : error
  }
}

/** A term for each row that has a text in both languages. @throws AlignError `badGlossary` where there is none */
function termsIn({ en, zh }: Document, name: string): Translation[] {
  const chinese = new Map(zh.paragraphs.map(({ row, text }) => [row, text]))
  const terms = en.paragraphs.flatMap(({ row, text }) => {
    const answer = row === undefined ? undefined : chinese.get(row)
    return answer === undefined ? [] : [{ en: text.trim(), zh: answer.trim() }]
  })
  if (terms.length === 0)
    throw new AlignError('badGlossary', ['has no row with an English and a Chinese term'], {
      path: name,
      hint: 'one column holds the English terms, another one the Chinese',
    })
  return terms
}

/** Writes the file of `--learn`, in the form that `--glossary` reads. */
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
