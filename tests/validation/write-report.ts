import { mkdir, rm, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { writeMarkdown } from './report/write-markdown.ts'
import type { Outcome } from './run-validation.ts'

const PLOT_FOLDER = 'validation'

/** Writes `validation.md` and the folder with its plots, which it clears first. */
export async function writeReport(
  outcomes: readonly Outcome[],
  { folder, quick }: { folder: string; quick: boolean },
): Promise<void> {
  const plots = join(folder, PLOT_FOLDER)
  await rm(plots, { recursive: true, force: true })
  await mkdir(plots, { recursive: true })
  await Promise.all(
    outcomes
      .flatMap(({ findings }) => findings.plots ?? [])
      .map(({ name, svg }) => writeFile(join(plots, `${name}.svg`), svg)),
  )
  const date = new Date().toISOString().slice(0, 10)
  const machine = `${availableParallelism()} cores, Node ${process.versions.node}`
  const text = writeMarkdown({ outcomes, quick, date, machine, plotFolder: PLOT_FOLDER })
  await writeFile(join(folder, 'validation.md'), text)
}
