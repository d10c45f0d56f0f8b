import { join } from 'node:path'
import { statOf } from '../../files/index.js'
import { shellWord } from './shell-word.js'

/** Extensions that stand for all that are read in a folder: those that people know. */
const EXTENSIONS = {
  documents: '.txt, .md, .html, .srt, .csv, .docx, .xlsx, .pdf, .epub, .tmx',
  memories: '.tmx, .xliff, .tbx, .xlsx, .csv, .tsv',
}

/**
 * What is looked for in a folder, and what takes every file, for people who named a folder in which nothing was found.
 * @returns undefined where they named none
 */
export function nothingFound(
  named: readonly string[],
  what: keyof typeof EXTENSIONS,
): string | undefined {
  const folder = named.find((path) => statOf(path)?.isDirectory() === true)
  if (folder === undefined) return undefined
  const every = shellWord(join(folder, '*'))
  return `in a folder it looks for ${EXTENSIONS[what]} and the like; ${every} takes every file`
}
