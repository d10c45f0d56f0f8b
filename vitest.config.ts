import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  // As `imports` in package.json has it, before the build.
  resolve: {
    alias: [{ find: /^#host\/(.*)$/, replacement: join(import.meta.dirname, 'src/node/$1.ts') }],
  },
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/programs-report.ts'],
    setupFiles: ['test/setup.ts'],
    // Twenty times what the slowest test needs: only what never ends is stopped.
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
})
