/**
 * `npm run bench:solver`: what a frequency costs, for the meshes of the reference cases and for horns of 1000 to 10,000 triangles:
 * compiled kernels against the reference, between mirror planes against whole, on the outline against on triangles, all
 * cores against one; interleaved, medians. CPU seconds are of one process; what matters are the ratios. Takes about five
 * minutes.
 */
import { BENCH_BODIES } from './solver/bench-bodies.ts'
import { compareFormulations } from './solver/compare-formulations.ts'
import { compareProcesses } from './solver/compare-processes.ts'
import { type BodyTimes, measureBody } from './solver/measure-body.ts'
import { measureKernelPeaks } from './solver/measure-kernel-peaks.ts'

/** Operations of one kernel value: distance 9, root and quotients 4, phase 1, sine and cosine 16, G 2, slope 9, and 3. */
const OPERATIONS = 44

const peaks = measureKernelPeaks()
console.log(`multiply–add loop, f32 × 4     ${giga(peaks.operations)} · 10⁹ operations/s`)
console.log(
  `kernel alone, f32              ${giga(peaks.single)} · 10⁹ values/s, ${percent((peaks.single * OPERATIONS) / peaks.operations)} of that peak`,
)
console.log(`kernel alone, f64              ${giga(peaks.double)} · 10⁹ values/s\n`)

const bodies = [...BENCH_BODIES.keys()].map((name) => measureBody(name, peaks))
printTable(
  'body | triangles | s a frequency | CPU s | assembly | solve | field | memory, MiB: plan | process',
  bodies.map(costs),
)
printTable(
  'body | triangles | assembly of the kernels’ own peak | reference / compiled: assembly | whole | between mirrors / whole | parts | growth',
  bodies.map((body, index) => ratios(body, bodies[index - 1])),
)

printTable(
  'triangles | on the outline, CPU s | triangles / outline | quarter / outline',
  (['1000', '2500'] as const)
    .map(compareFormulations)
    .map(({ triangles, full, quarter, outline }) => [
      triangles,
      outline.toFixed(4),
      (full / outline).toFixed(0),
      (quarter / outline).toFixed(0),
    ]),
)
const { cores, frequencies, one, all } = await compareProcesses()
console.log(
  `${frequencies} frequencies of the horn of 1000 triangles: ${one.toFixed(2)} s by one process, ${all.toFixed(2)} s by ${cores}, ` +
    `ratio ${(one / all).toFixed(2)}`,
)

function costs(body: BodyTimes) {
  const { total, wall, assembly, solve, field } = body.compiled
  return [
    body.name,
    body.triangles,
    wall.toFixed(3),
    total.toFixed(3),
    percent(assembly / total),
    percent(solve / total),
    percent(field / total),
    mebibytes(body.plannedBytes),
    mebibytes(body.processBytes),
  ]
}

function ratios({ name, triangles, compiled, reduced, reference, ...body }: BodyTimes, before?: BodyTimes) {
  // Only of one kind of body: a sphere has fewer near pairs than a shell.
  const isFiner = before?.name.split(' ')[0] === name.split(' ')[0]
  return [
    name,
    triangles,
    percent(body.idealAssembly / compiled.assembly),
    (reference.assembly / compiled.assembly).toFixed(2),
    (reference.total / compiled.total).toFixed(2),
    reduced ? (reduced.total / compiled.total).toFixed(2) : '',
    reduced ? body.parts : '',
    isFiner
      ? (Math.log(compiled.total / before.compiled.total) / Math.log(triangles / before.triangles)).toFixed(2)
      : '',
  ]
}

function printTable(header: string, rows: readonly (readonly (string | number)[])[]): void {
  console.log(`| ${header} |\n|${' --- |'.repeat(header.split('|').length)}`)
  for (const cells of rows) console.log(`| ${cells.join(' | ')} |`)
  console.log()
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
