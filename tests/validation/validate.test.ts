import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'
import { VALIDATION_CASES } from './validation-cases.ts'

const main = join(import.meta.dirname, 'main.ts')

test('the quick suite runs, meets its tolerances or knows why not, and writes its document and plots (S4)', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hornbench-validation-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  // Rejects when the exit code is not 0.
  const { stdout } = await promisify(execFile)(process.execPath, [main, '--quick', `--out=${folder}`])
  expect(stdout).toContain(`${VALIDATION_CASES.length}/${VALIDATION_CASES.length} `)
  expect(stdout).toContain('0 new misses')

  const text = await readFile(join(folder, 'validation.md'), 'utf8')
  for (const { title, formula } of VALIDATION_CASES) {
    expect(text).toContain(`\n## ${title}\n`)
    expect(text).toContain(formula)
  }
  expect(text).not.toContain('no number')
  expect(text).not.toContain('undefined')
  const plots = [...text.matchAll(/\]\(validation\/([a-z-]+\.svg)\)/g)].map(([, name]) => name)
  expect((await readdir(join(folder, 'validation'))).toSorted()).toEqual(plots.toSorted())
})
