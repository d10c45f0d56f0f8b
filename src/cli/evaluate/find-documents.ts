import { basename, dirname, extname, join, relative, sep } from 'node:path'
import { findMemories } from '../../batch/index.js'
import { correctedBy, statOf } from '../../files/index.js'
import { AlignError } from '../../index.js'
import { usage } from '../options/usage.js'

/** The files of one document: its gold beads, and those of one or two aligners. */
export interface EvaluatedFiles {
  /** Its place in the folder, without extension; of single files the name of the test. */
  readonly name: string
  /** The folder within the folder that it stands in: news, fiction. Empty where it stands in none. */
  readonly genre: string
  readonly gold: string
  /** Undefined where an aligner has none: nothing is proposed then. */
  readonly tests: readonly (string | undefined)[]
}

/**
 * The documents that are evaluated: one where the arguments are files, or all of folders, whose files go together by their
 * place in the folder and their name without extension.
 * @throws AlignError `usage` where a folder stands beside a file, or two files in a folder have one name
 */
export async function findDocuments(
  gold: string,
  tests: readonly string[],
): Promise<readonly EvaluatedFiles[]> {
  const all = [gold, ...tests]
  const folders = all.filter((path) => statOf(path)?.isDirectory() === true)
  if (folders.length === 0) return [{ name: tests[0], genre: '', gold, tests }]
  if (folders.length < all.length)
    throw usage(
      `${folders[0]} is a folder, ${all.find((path) => !folders.includes(path)) ?? ''} is not`,
      'name files only, or folders only',
    )
  const [right, ...proposed] = await Promise.all(all.map(filesByName))
  if (right.size === 0)
    throw usage(`${gold} holds no file`, 'name a folder with files of gold beads')
  return [...right].map(([name, path]) => ({
    name,
    genre: name.includes('/') ? name.slice(0, name.indexOf('/')) : '',
    gold: path,
    tests: proposed.map((files) => files.get(name)),
  }))
}

/** The files of a folder by their place in it, without extension, `/` between folders. */
async function filesByName(folder: string): Promise<ReadonlyMap<string, string>> {
  const { paths, failures } = await findMemories(
    [folder],
    (name) => correctedBy(name) === undefined,
  )
  for (const { code, message } of failures) throw new AlignError(code, [message])
  const files = new Map<string, string>()
  for (const path of paths) {
    const within = relative(folder, path)
    const name = join(dirname(within), basename(within, extname(within)))
      .split(sep)
      .join('/')
    const other = files.get(name)
    if (other !== undefined)
      throw usage(`${other} and ${path} have one name`, 'leave one file a document in each folder')
    files.set(name, path)
  }
  return files
}
