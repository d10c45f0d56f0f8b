import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/programs-report.ts'],
    setupFiles: ['test/setup.ts'],
    // Twenty times what the slowest test needs: only what never ends is stopped.
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
})
