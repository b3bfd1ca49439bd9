import { posix } from 'node:path'
import type { CheckReport } from './check.ts'
import { percentile } from './percentile.ts'
import { isCode, isTest, type Repository } from './repository.ts'
import { listPackages } from './workspace-packages.ts'

const MAX_LINES = 400
const MAX_MEDIAN = 80

/**
 * No code file is longer than a person reads in one go, and half of a package's files are short. Tests count for the
 * first only.
 */
export async function checkFileSizes(repository: Repository): Promise<CheckReport> {
  const linesOf = await countLines(repository)
  const tooLong = [...linesOf]
    .filter(([, lines]) => lines > MAX_LINES)
    .map(([file, lines]) => `${file}: ${lines} lines, more than ${MAX_LINES}; split it by what it does`)

  const packages = (await listPackages(repository)).map(({ folder }) => {
    const lines = [...linesOf]
      .filter(([file]) => file.startsWith(`${folder}/`) && !isTest(file))
      .map(([, n]) => n)
    return { folder, median: percentile(lines, 50), p90: percentile(lines, 90) }
  })
  const tooBig = packages
    .filter(({ median }) => median > MAX_MEDIAN)
    .map(
      ({ folder, median }) =>
        `${folder}: half of its files have ${median} lines or more; aim at ${MAX_MEDIAN}`,
    )

  const figures = packages.map(({ folder, median, p90 }) => `${posix.basename(folder)} ${median}/${p90}`)
  return {
    summary: `${linesOf.size} code files of at most ${MAX_LINES} lines; median/p90 ${figures.join(', ')}`,
    problems: [...tooLong, ...tooBig],
  }
}

async function countLines({ files, read }: Repository): Promise<Map<string, number>> {
  const code = files.filter(isCode)
  return new Map(
    await Promise.all(
      code.map(async (file): Promise<[string, number]> => {
        const text = await read(file)
        return [file, text.split('\n').length - (text.endsWith('\n') ? 1 : 0)]
      }),
    ),
  )
}
