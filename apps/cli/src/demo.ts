import { mkdir } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeMsh22, writeStl } from '@hornbench/waveguide'
import { buildHorn } from './build-horn.ts'
import { writeWhole } from './output-file.ts'
import { createProgressBar } from './progress-bar.ts'
import { readSolveInput } from './read-solve-input.ts'
import { resultTable } from './result-table.ts'
import { solveFile } from './solve-file.ts'
import type { SolveOutput } from './solve-output.ts'
import { plotOverFrequency } from './terminal-plot.ts'

const EXAMPLE = fileURLToPath(new URL('../../../examples/demo-tweeter-waveguide.json', import.meta.url))
const OUTPUT_FOLDER = 'out/demo'

/** Solves the example horn, shows it on the terminal and leaves its files in `out/demo`. Returns the exit code. */
export async function runDemo(terminal: NodeJS.WriteStream, signal: AbortSignal): Promise<number> {
  const folder = resolve(OUTPUT_FOLDER)
  const file = (name: string) => join(folder, name)
  const show = (line: string) => terminal.write(`${line}\n`)
  await mkdir(folder, { recursive: true })

  const input = await readSolveInput(EXAMPLE)
  const { horn } = buildHorn(input.design ?? {})
  await writeWhole(file('horn.msh'), writeMsh22(horn.surface))
  await writeWhole(file('horn.stl'), writeStl(horn.surface))
  show(
    `Solving a round horn on its outline at ${input.frequenciesHz.length} frequencies; ` +
      `its mesh has ${horn.surface.tags.length} triangles.`,
  )

  const bar = createProgressBar(process.stderr)
  const output = await solveFile(EXAMPLE, file('result.json'), { signal, onProgress: bar.update })
  bar.end()

  const characteristicImpedance = input.density * input.soundSpeed
  show('')
  resultTable(output, characteristicImpedance).forEach(show)
  show('\nLevel on axis, dB rms re 20 µPa, 2 m in front of the mouth, 1 m/s peak in the throat:\n')
  plotOverFrequency(onAxisCurve(output), { columns: 64, mostRows: 14 }).forEach(show)
  show(
    `\nFiles in ${relative('.', folder)}: result.json (all values), horn.msh and horn.stl (the mesh, in mm).`,
  )
  return output.failures.length === output.frequenciesHz.length ? 1 : 0
}

function onAxisCurve({ frequenciesHz, onAxisDb }: SolveOutput) {
  return frequenciesHz.flatMap((frequencyHz, index) => {
    const value = onAxisDb[index]
    return typeof value === 'number' ? [{ frequencyHz, value }] : []
  })
}
