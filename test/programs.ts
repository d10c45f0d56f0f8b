import { spawnSync } from 'node:child_process'
import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** How an outside program shows that it is there, and is the one that is meant. */
interface Probe {
  /** Its name in messages, where that differs from its command. */
  readonly title?: string
  /** What it is started by, where its name is that of a part of it. */
  readonly command?: string
  /** Arguments with which it prints something and exits with 0. Without them its file is enough. */
  readonly args?: readonly string[]
  /** What that output contains. */
  readonly prints?: RegExp
  /** Folders to look in after those of PATH; the test starts it by its absolute path. */
  readonly folders?: readonly string[]
}

/** Where servers stand, which few users have in their PATH. */
const SERVER_FOLDERS = ['/usr/local/sbin', '/usr/sbin', '/sbin']

/**
 * The outside programs that tests start, beside Node.js, npm, Git and the core utilities. None of them is
 * needed to develop `align`: where one is missing, its tests are skipped.
 */
export const PROGRAMS = {
  awk: {},
  bash: { args: ['--version'] },
  chromium: { args: ['--version'], prints: /Chrom/ },
  ffmpeg: {},
  find: {},
  gzip: {},
  java: { args: ['-version'] },
  jq: { args: ['--version'] },
  mount: {},
  // Modules of Python, which some of the Pythons of a machine may have.
  openpyxl: {
    command: 'python3',
    args: ['-c', 'import openpyxl; print(openpyxl.__name__)'],
    prints: /openpyxl/,
  },
  munged: { folders: SERVER_FOLDERS },
  // moreutils has another command of this name.
  parallel: { title: 'GNU parallel', args: ['--version'], prints: /GNU parallel/ },
  po2tmx: { title: 'translate-toolkit' },
  po2xliff: { title: 'translate-toolkit' },
  // Version managers leave a command that only says that no Python is installed.
  pysrt: {
    command: 'python3',
    args: ['-c', 'import pysrt; print(pysrt.__name__)'],
    prints: /pysrt/,
  },
  python3: { args: ['--version'] },
  'redis-server': { title: 'Redis', args: ['--version'] },
  ssh: {},
  'ssh-keygen': {},
  sbatch: { title: 'Slurm' },
  slurmctld: { folders: SERVER_FOLDERS },
  slurmd: { folders: SERVER_FOLDERS },
  soffice: { title: 'LibreOffice' },
  sshd: { folders: SERVER_FOLDERS },
  tar: {},
  vnu: { title: 'Nu Html Checker' },
  xliff2po: { title: 'translate-toolkit' },
} as const satisfies Record<string, Probe>

export type Program = keyof typeof PROGRAMS

export const PROGRAM_NAMES = Object.keys(PROGRAMS) as Program[]

/**
 * The file of a program, as an absolute path, or undefined where it is not installed.
 * An empty `path` finds nothing.
 */
export function findProgram(name: Program, path = process.env.PATH ?? ''): string | undefined {
  if (path === '') return undefined
  const { command = name, args, prints = /(?:)/, folders = [] }: Probe = PROGRAMS[name]
  return [...path.split(delimiter), ...folders]
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, command))
    .find((file) => {
      if (!isExecutable(file) || args === undefined) return isExecutable(file)
      const { status, stdout } = spawnSync(file, args, { encoding: 'utf8' })
      return status === 0 && prints.test(stdout)
    })
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return statSync(file).isFile()
  } catch {
    return false
  }
}

export const missingPrograms = (
  names: readonly Program[] = PROGRAM_NAMES,
  path?: string,
): Program[] => names.filter((name) => findProgram(name, path) === undefined)

/** For `describe.skipIf` and `test.skipIf`: whether one of the programs is not installed. */
export const lacks = (...names: Program[]): boolean => missingPrograms(names).length > 0

/** The line that tells of a missing program. */
export function skippedLine(name: Program): string {
  const { title = name }: Probe = PROGRAMS[name]
  return `not installed: ${title} (the tests that need it are skipped)`
}
