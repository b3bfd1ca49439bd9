import { join } from 'node:path'
import { check, getFileInfo, resolveConfig } from 'prettier'
import type { CheckReport } from './check.ts'
import type { Repository } from './repository.ts'

/** Every file that prettier knows looks as prettier would write it. */
export async function checkFormat(repository: Repository): Promise<CheckReport> {
  const states = await Promise.all(repository.files.map((file) => formatState(repository, file)))
  const known = states.filter((state) => state !== 'unknown')
  const problems = repository.files.filter((_, index) => states[index] === 'unformatted')
  return {
    summary: `${known.length} files as prettier writes them`,
    problems: problems.map((file) => `${file}: run npm run format`),
  }
}

async function formatState(
  { root, read }: Repository,
  file: string,
): Promise<'unknown' | 'formatted' | 'unformatted'> {
  const path = join(root, file)
  const { ignored, inferredParser } = await getFileInfo(path, { ignorePath: join(root, '.prettierignore') })
  if (ignored || inferredParser === null) return 'unknown'
  const config = await resolveConfig(path, { editorconfig: true })
  const isFormatted = await check(await read(file), { ...config, filepath: path })
  return isFormatted ? 'formatted' : 'unformatted'
}
