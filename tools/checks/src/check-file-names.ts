import { posix } from 'node:path'
import type { CheckReport } from './check.ts'
import type { Repository } from './repository.ts'

/** Lower-case words joined by hyphens, then extensions; a leading dot, and names like README.md, are customary. */
const KEBAB_CASE = /^\.?[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9-]+)*$|^[A-Z]+(?:\.md)?$/

/** Words that say nothing about what is inside. What has no better name is missing its noun. */
const BANNED_WORDS = 'common constants helper helpers lib misc shared stuff types util utils'.split(' ')

/** Every file and folder is named in kebab-case after what it holds. */
export async function checkFileNames({ files }: Repository): Promise<CheckReport> {
  const paths = new Set(files.flatMap((file) => [file, ...foldersOf(file)]))
  const problems = [...paths].flatMap((path) => {
    const fault = findFault(posix.basename(path))
    return fault === undefined ? [] : [`${path}: ${fault}`]
  })
  return { summary: `${files.length} files, all in kebab-case and named after what they hold`, problems }
}

function findFault(name: string): string | undefined {
  if (!KEBAB_CASE.test(name)) return 'is not in kebab-case'
  const [stem = ''] = name.split('.')
  const lastWord = stem.split('-').at(-1) ?? ''
  return BANNED_WORDS.includes(lastWord)
    ? `"${lastWord}" says nothing; name it after the one thing it holds`
    : undefined
}

function foldersOf(file: string): string[] {
  const parts = file.split('/').slice(0, -1)
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'))
}
