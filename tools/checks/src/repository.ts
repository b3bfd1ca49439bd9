import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** A checkout as git sees it: what is tracked and what is new, without what is ignored or deleted. */
export type Repository = {
  readonly root: string
  /** Relative to the root, separated by `/`, sorted. */
  readonly files: readonly string[]
  readonly read: (file: string) => Promise<string>
}

export async function openRepository(root: string): Promise<Repository> {
  const options = ['--cached', '--others', '--exclude-standard', '-z']
  const { stdout } = await promisify(execFile)('git', ['ls-files', ...options], { cwd: root })
  const files = new Set(stdout.split('\0').filter((file) => file !== '' && existsSync(join(root, file))))
  return {
    root,
    files: [...files].toSorted(),
    read: (file) => readFile(join(root, file), 'utf8'),
  }
}

/** Files that people write code in, as opposed to prose, settings and data. */
export function isCode(file: string): boolean {
  return /\.(?:ts|tsx|js|mjs|cjs|css)$/.test(file)
}

export function isTest(file: string): boolean {
  return /\.test\.tsx?$/.test(file)
}
