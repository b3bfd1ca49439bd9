import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: ['packages/*', 'apps/*', 'tests', 'tools/*'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
