import type { CheckReport } from './check.ts'
import { isCode, type Repository } from './repository.ts'

type MarkRule = { readonly mark: RegExp; readonly complete: RegExp; readonly fault: string }

// The patterns are spelled so that they do not match themselves.
const RULES: readonly MarkRule[] = [
  {
    mark: /\b(?:TO(?:DO)|FIX(?:ME))\b/,
    complete: /#\d+/,
    fault: 'open work without the number of its issue',
  },
  {
    mark: /\b(?:oxlint|eslint)(?:-)disable/,
    complete: / -- \S+ \S+/,
    fault: 'a lint rule switched off without a reason (" -- why") on the same line',
  },
]

/** Open work names its issue, and a lint rule is switched off with a reason. */
export async function checkMarks({ files, read }: Repository): Promise<CheckReport> {
  const code = files.filter(isCode)
  const problems = await Promise.all(code.map(async (file) => findFaults(file, await read(file))))
  return {
    summary: `${code.length} code files, every mark has its issue or reason`,
    problems: problems.flat(),
  }
}

function findFaults(file: string, text: string): string[] {
  return text
    .split('\n')
    .flatMap((line, index) =>
      RULES.filter(({ mark, complete }) => mark.test(line) && !complete.test(line)).map(
        ({ fault }) => `${file}:${index + 1}: ${fault}`,
      ),
    )
}
