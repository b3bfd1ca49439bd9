import { globSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { defineConfig } from 'vitest/config'

const manifests = globSync(['{apps,packages,tools}/*/package.json', 'tests/package.json'], {
  cwd: import.meta.dirname,
})

export default defineConfig({
  test: {
    include: ['**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Written out, because a project that is only the name of a folder does not take over the settings above.
    projects: manifests.map((manifest) => ({
      extends: true,
      test: { name: packageName(manifest), root: dirname(manifest) },
    })),
  },
})

function packageName(manifest: string): string {
  const { name } = JSON.parse(readFileSync(`${import.meta.dirname}/${manifest}`, 'utf8')) as { name: string }
  return name
}
