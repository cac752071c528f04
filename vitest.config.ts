import { defineConfig } from 'vitest/config'

export default defineConfig(({ mode }) => ({
  test: {
    include: ['scripts/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // `npm run goldens`: pictures of pages are kept anew, not compared.
    env: mode === 'goldens' ? { GOLDENS: 'renew' } : {},
  },
}))
