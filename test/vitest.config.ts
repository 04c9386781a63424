import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['test/**/*.test.ts'],
    reporters: ['default', './test/tally.ts'],
    globalSetup: ['test/bundle.ts'],
    testTimeout: 120_000,
    env: { NO_COLOR: '1', FORCE_COLOR: '', GITHUB_ACTIONS: '', NODE_EXTRA_CA_CERTS: '' },
  },
})
