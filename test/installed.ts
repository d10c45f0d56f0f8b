import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './docs/documents.js'

/** What a command prints. */
export const runIn = (cwd: string, command: string, args: readonly string[]): string =>
  execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })

/**
 * What `npm install bialign-x.y.z.tgz` does in an empty folder, without a network: the packed package, with the packages
 * it depends on and no others. It needs tar and gzip.
 * @returns the name of the packed package, which is in the folder
 */
export function installPacked(folder: string): string {
  const place = join(folder, 'node_modules/bialign')
  const args = ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder]
  const packed = runIn(ROOT, 'npm', args).trim()
  mkdirSync(place, { recursive: true })
  runIn(ROOT, 'tar', ['-xzf', join(folder, packed), '-C', place, '--strip-components', '1'])
  for (const name of allDependencies()) {
    const link = join(folder, 'node_modules', name)
    mkdirSync(join(link, '..'), { recursive: true })
    symlinkSync(join(ROOT, 'node_modules', name), link)
  }
  return packed
}

/** The packages that the lockfile gives to users. */
function allDependencies(): string[] {
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { dev?: boolean; devOptional?: boolean }>
  }
  return Object.entries(packages)
    .filter(([path, { dev, devOptional }]) => path !== '' && dev !== true && devOptional !== true)
    .map(([path]) => path.replace(/^node_modules\//, ''))
    .filter(
      (name) => !name.includes('/node_modules/') && existsSync(join(ROOT, 'node_modules', name)),
    )
}
