import type { Host } from '../terminal/host.js'
import { en } from './en.js'
import type { Words } from './en.js'
import { zh } from './zh.js'

export type { Words } from './en.js'

/** The languages that people can be spoken to in. */
export const LANGUAGES: Readonly<Record<'en' | 'zh', Words>> = { en, zh }

/** `--ui`, else the locale in the order of POSIX (LC_ALL, LC_MESSAGES, LANG); English if that is none we have. */
export function wordsFor({ argv, env }: Pick<Host, 'argv' | 'env'>): Words {
  const locale = [env.LC_ALL, env.LC_MESSAGES, env.LANG].find(
    (value) => value !== undefined && value !== '',
  )
  return (chosen(argv) ?? locale ?? '').toLowerCase().startsWith('zh') ? zh : en
}

/** What `--ui` says, wherever it stands: help is printed before options are known. */
function chosen(argv: readonly string[]): string | undefined {
  const at = argv.findLastIndex((argument) => argument === '--ui' || argument.startsWith('--ui='))
  if (at < 0) return undefined
  return argv[at] === '--ui' ? argv[at + 1] : argv[at].slice('--ui='.length)
}
