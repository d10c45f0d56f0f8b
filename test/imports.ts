import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'

/** An import line: a file of `src`, and the file of `src` or the package that it names. */
export interface Import {
  readonly from: string
  readonly to: string
  /** `import type` leaves nothing in the built program. */
  readonly typeOnly: boolean
  /** `import()` loads when it is reached. */
  readonly late: boolean
}

const SOURCE = join(import.meta.dirname, '../src')

/** What `imports` in package.json has for Node.js and for browsers. */
const HOST = /^#host\/(.*)$/

const IMPORT = /^(?:import|export) (type )?(?:[^'"]*? from )?'([^']+)'|\bimport\('([^']+)'\)/gm

export const sourceFiles = (): string[] =>
  readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .sort()

export const readSource = (file: string): string => readFileSync(join(SOURCE, file), 'utf8')

export const importsOf = (file: string): Import[] =>
  [...readSource(file).matchAll(IMPORT)].map(([, type, name, lazy]) => {
    const to = name ?? lazy
    return {
      from: file,
      to: to.startsWith('.')
        ? normalize(join(dirname(file), to)).replace(/\.js$/, '.ts')
        : to.replace(HOST, 'node/$1.ts'),
      typeOnly: type !== undefined,
      late: lazy !== undefined,
    }
  })

/** The first folder of a path; for a file of `src` itself, and for a package, its own name. */
export const roomOf = (path: string): string => path.split('/')[0]
