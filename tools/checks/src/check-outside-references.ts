import type { CheckReport } from './check.ts'
import type { Repository } from './repository.ts'

type Reference = { readonly pattern: RegExp; readonly fault: string }

// The patterns are spelled so that they do not match themselves.
const ANYWHERE: readonly Reference[] = [
  { pattern: /(?<![\w.-])\/(?:home|root|work|Users)\/[\w.-]/, fault: 'a path of one machine' },
  { pattern: /https?:\/\/[^\s/"'`]*(?:registry|npmjs|mirror)/i, fault: 'the address of a package registry' },
  { pattern: /(?<![\w/.-])shared\/\w/, fault: 'a folder outside the repository' },
]

/** The lockfile names packages and hashes only, so that it holds wherever the packages come from. */
const IN_LOCKFILE: Reference = { pattern: /registry|tarball:|http/, fault: 'an address of a package' }

/** Nothing in the repository depends on where it lies or where it was made. */
export async function checkOutsideReferences({ files, read }: Repository): Promise<CheckReport> {
  const problems = await Promise.all(files.map(async (file) => findReferences(file, await read(file))))
  return { summary: `${files.length} files, none points outside the repository`, problems: problems.flat() }
}

function findReferences(file: string, text: string): string[] {
  const isLockfile = file === 'pnpm-lock.yaml'
  const rules = isLockfile ? [...ANYWHERE, IN_LOCKFILE] : ANYWHERE
  // The links of the lockfile are written as seen from each package.
  const depth = isLockfile ? Infinity : file.split('/').length - 1
  return text.split('\n').flatMap((line, index) => {
    const faults = rules.filter(({ pattern }) => pattern.test(line)).map(({ fault }) => fault)
    if (levelsUp(line) > depth) faults.push('a path that leads out of the repository')
    return faults.map((fault) => `${file}:${index + 1}: ${fault}`)
  })
}

/** How far up the longest run of `../` in a line goes. */
function levelsUp(line: string): number {
  const climbs = line.match(/(?<![\w.])(?:\.\.\/)+(?:\.\.(?![\w.]))?/g) ?? []
  return Math.max(0, ...climbs.map((climb) => climb.split('..').length - 1))
}
