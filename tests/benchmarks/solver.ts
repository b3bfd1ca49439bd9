/**
 * `npm run bench:solver`: what a frequency costs on one core, by stage, with the compiled kernels, with them by the quarter
 * between two mirror planes, and with the reference, interleaved. CPU seconds, medians; what matters are the ratios. Takes about three minutes.
 */
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { createBoundaryModel, planMemoryBytes, type BoundaryModel } from '@hornbench/solver'
import { BENCH_HORNS, benchHorn, type BenchHorn } from './bench-horn.ts'
import { measureKernelPeaks } from './measure-kernel-peaks.ts'
import { measureSolve, type SolveTimes } from './measure-solve.ts'
import { summarise } from './summarise.ts'

/** Interleaved rounds; the reference takes a minute for the largest horn, so it is measured once there. */
const ROUNDS: Readonly<Record<BenchHorn, { compiled: number; reference: number }>> = {
  '1000': { compiled: 15, reference: 5 },
  '2500': { compiled: 9, reference: 3 },
  '5000': { compiled: 5, reference: 3 },
  '10000': { compiled: 3, reference: 1 },
}
/** Operations of one kernel value: distance 9, root and quotients 4, phase 1, sine and cosine 16, G 2, slope 9, and 3. */
const OPERATIONS = 44

const peaks = measureKernelPeaks()
console.log(`multiply–add loop, f32 × 4     ${giga(peaks.operations)} · 10⁹ operations/s`)
console.log(
  `kernel alone, f32              ${giga(peaks.single)} · 10⁹ values/s, ${percent((peaks.single * OPERATIONS) / peaks.operations)} of that peak`,
)
console.log(`kernel alone, f64              ${giga(peaks.double)} · 10⁹ values/s\n`)

const measured = (Object.keys(BENCH_HORNS) as BenchHorn[])
  .toSorted((one, other) => Number(one) - Number(other))
  .map(measureHorn)
const header =
  'triangles | CPU s a frequency | assembly | solve | field | of the kernels’ own peak | assembly, reference / compiled | memory, MiB: plan | process | growth | quarter / full'
console.log(`| ${header} |\n|${' --- |'.repeat(header.split('|').length)}`)
measured.forEach((row, index) => {
  const before = measured[index - 1]
  const growth =
    before === undefined
      ? ''
      : (
          Math.log(row.compiled.total / before.compiled.total) / Math.log(row.triangles / before.triangles)
        ).toFixed(2)
  const { total, assembly, solve, field } = row.compiled
  const cells = [
    row.triangles,
    total.toFixed(3),
    percent(assembly / total),
    percent(solve / total),
    percent(field / total),
    percent(row.idealAssembly / assembly),
    (row.reference.assembly / assembly).toFixed(2),
    mebibytes(row.plannedBytes),
    mebibytes(row.processBytes),
    growth,
    (row.quarter.total / total).toFixed(2),
  ]
  console.log(`| ${cells.join(' | ')} |`)
})

function measureHorn(name: BenchHorn) {
  const mesh = benchHorn(name)
  const compiled = createBoundaryModel(mesh)
  const quarter = createBoundaryModel(mesh, { symmetry: { x: true, y: true } })
  const reference = createBoundaryModel(mesh, { kernels: 'reference' })
  const times = {
    compiled: new Array<SolveTimes>(),
    quarter: new Array<SolveTimes>(),
    reference: new Array<SolveTimes>(),
  }
  const rounds = ROUNDS[name]
  for (let round = 0; round < rounds.compiled; round++) {
    times.compiled.push(measureSolve(compiled))
    times.quarter.push(measureSolve(quarter))
    if (round < rounds.reference) times.reference.push(measureSolve(reference))
  }
  const triangles = mesh.tags.length
  const child = fileURLToPath(new URL('solve-once-child.ts', import.meta.url))
  return {
    triangles,
    compiled: medians(times.compiled),
    quarter: medians(times.quarter),
    reference: medians(times.reference),
    idealAssembly: idealAssemblySeconds(compiled),
    plannedBytes: planMemoryBytes({ triangles, unknowns: mesh.vertices.length / 3, points: 400 }),
    processBytes: Number(execFileSync(process.execPath, [child, name], { encoding: 'utf8' })),
  }
}

/** How long the kernels alone would take for all kernel values of an assembly. */
function idealAssemblySeconds({ surface, pairRules }: BoundaryModel): number {
  const triangles = surface.mesh.tags.length
  const { kinds } = surface.nearPairs
  const near = kinds.reduce((sum, kind) => sum + (pairRules[kind]?.weights.length ?? 0), 0)
  const far = 9 * (triangles * (triangles + surface.sourceTriangles.length) - kinds.length)
  return far / peaks.single + near / peaks.double
}

function medians(times: readonly SolveTimes[]): SolveTimes {
  const of = (stage: keyof SolveTimes) => summarise(times.map((each) => each[stage])).median
  return { assembly: of('assembly'), solve: of('solve'), field: of('field'), total: of('total') }
}

function giga(rate: number): string {
  return (rate / 1e9).toFixed(2).padStart(6)
}

function percent(share: number): string {
  return `${(100 * share).toFixed(0)} %`
}

function mebibytes(bytes: number): string {
  return (bytes / 1024 ** 2).toFixed(0)
}
