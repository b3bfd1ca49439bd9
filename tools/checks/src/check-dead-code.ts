import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { CheckReport } from './check.ts'
import type { Repository } from './repository.ts'

const KNIP = fileURLToPath(new URL('../bin/knip.js', import.meta.resolve('knip')))

/** Every file is reached from an entry, every export is imported somewhere, every dependency is used (knip.json). */
export async function checkDeadCode({ root, files }: Repository): Promise<CheckReport> {
  const { exitCode, output } = await runKnip(root)
  return {
    summary: `${files.length} files, no unused file, export or dependency`,
    problems: exitCode === 0 ? [] : output.trim().split(/\s*\n/),
  }
}

function runKnip(root: string): Promise<{ exitCode: number; output: string }> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [KNIP, '--no-progress'],
      { cwd: root },
      (_error, stdout, stderr) => {
        resolve({ exitCode: child.exitCode ?? 1, output: stdout + stderr })
      },
    )
  })
}
