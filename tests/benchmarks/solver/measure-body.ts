import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { createBoundaryModel, findMirrorPlanes, planMemoryBytes } from '@hornbench/solver'
import { summarise } from '../summarise.ts'
import { benchBody } from './bench-bodies.ts'
import { idealAssemblySeconds } from './ideal-assembly-seconds.ts'
import type { KernelPeaks } from './measure-kernel-peaks.ts'
import { measureSolve, type SolveTimes } from './measure-solve.ts'

export type BodyTimes = Awaited<ReturnType<typeof measureBody>>

/**
 * Rounds that are interleaved by triangles: fewer where a frequency takes seconds. The reference takes a minute for the largest horn, so
 * it is measured once there.
 */
function roundsOf(triangles: number): { compiled: number; reference: number } {
  if (triangles > 8000) return { compiled: 3, reference: 1 }
  if (triangles > 3500) return { compiled: 5, reference: 3 }
  return triangles > 2000 ? { compiled: 9, reference: 3 } : { compiled: 15, reference: 5 }
}

/** One frequency of a body with the compiled kernels, with them between its mirror planes, and with the reference; medians. */
export function measureBody(name: string, peaks: KernelPeaks) {
  const mesh = benchBody(name)
  const triangles = mesh.tags.length
  const { planes } = findMirrorPlanes(mesh)
  const compiled = createBoundaryModel(mesh)
  const reduced = planes.x || planes.y ? createBoundaryModel(mesh, { symmetry: planes }) : undefined
  const reference = createBoundaryModel(mesh, { kernels: 'reference' })
  const times = {
    compiled: new Array<SolveTimes>(),
    reduced: new Array<SolveTimes>(),
    reference: new Array<SolveTimes>(),
  }
  const rounds = roundsOf(triangles)
  for (let round = 0; round < rounds.compiled; round++) {
    times.compiled.push(measureSolve(compiled))
    if (reduced) times.reduced.push(measureSolve(reduced))
    if (round < rounds.reference) times.reference.push(measureSolve(reference))
  }
  const child = fileURLToPath(new URL('solve-once-child.ts', import.meta.url))
  return {
    name,
    triangles,
    parts: (planes.x ? 2 : 1) * (planes.y ? 2 : 1),
    compiled: medians(times.compiled),
    reduced: reduced && medians(times.reduced),
    reference: medians(times.reference),
    idealAssembly: idealAssemblySeconds(compiled, peaks),
    plannedBytes: planMemoryBytes({ triangles, unknowns: mesh.vertices.length / 3, points: 400 }),
    processBytes: Number(execFileSync(process.execPath, [child, name], { encoding: 'utf8' })),
  }
}

function medians(times: readonly SolveTimes[]): SolveTimes {
  const of = (stage: keyof SolveTimes) => summarise(times.map((each) => each[stage])).median
  return {
    assembly: of('assembly'),
    solve: of('solve'),
    field: of('field'),
    total: of('total'),
    wall: of('wall'),
  }
}
