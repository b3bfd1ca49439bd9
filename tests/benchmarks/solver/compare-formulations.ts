import { meridianBands } from '@hornbench/simulation'
import { createBoundaryModel, createMeridianSweep } from '@hornbench/solver'
import { parseDesign } from '@hornbench/waveguide'
import { summarise } from '../summarise.ts'
import { BENCH_HORNS, type BenchHorn, benchDesign, benchHorn } from './bench-horn.ts'
import { benchRequest, cpuSeconds, measureSolve } from './measure-solve.ts'

const ROUNDS = 9
/** Outlines are cut for frequencies up to this one. */
const HIGHEST_HZ = 20_000

/** The same horn on its triangles, on a quarter of them and on its outline; medians of CPU seconds for one frequency. */
export function compareFormulations(name: BenchHorn) {
  const mesh = benchHorn(name)
  const request = benchRequest()
  const bands = meridianBands(parseDesign(benchDesign(BENCH_HORNS[name])), {
    medium: request.medium,
    highestHz: HIGHEST_HZ,
  })
  if (!bands) throw new Error('The horn is not round.')
  const full = createBoundaryModel(mesh)
  const quarter = createBoundaryModel(mesh, { symmetry: { x: true, y: true } })
  const solveMeridian = createMeridianSweep(bands)
  const outline = () => {
    const start = cpuSeconds()
    solveMeridian(request)
    return cpuSeconds() - start
  }
  // What does not depend on the frequency is made at the first.
  outline()
  const seconds = { full: new Array<number>(), quarter: new Array<number>(), outline: new Array<number>() }
  for (let round = 0; round < ROUNDS; round++) {
    seconds.full.push(measureSolve(full).total)
    seconds.quarter.push(measureSolve(quarter).total)
    seconds.outline.push(outline())
  }
  return {
    triangles: mesh.tags.length,
    full: summarise(seconds.full).median,
    quarter: summarise(seconds.quarter).median,
    outline: summarise(seconds.outline).median,
  }
}
