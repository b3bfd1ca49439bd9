import type { FrequencyProblem } from '@hornbench/compute'
import { measureProcesses } from '../../physics/measure-processes.ts'
import { measureSplitRows } from '../../physics/measure-split-rows.ts'
import { AIR, readSphericalCap, surfaceOf } from '../../physics/reference-case.ts'
import { sphereMeridian } from '../../physics/sphere-meridian.ts'
import { atMost, KERNELS, type ValidationCase, type ValidationRow } from '../validation-case.ts'
import { trianglesOf } from './sphere-meshes.ts'

const FREQUENCIES_HZ = [500, 700, 1000, 1400, 2000, 2800, 4000]

export const bitIdentity: ValidationCase = {
  id: 'bit-identity',
  title: 'The same bits',
  formula:
    'How many bytes change when 2 or 7 processes share a sweep of seven frequencies instead of one, when 2 or 7 threads of one process share the rows of a frequency, and when these rows are written in 2 or 7 blocks, the last one first.',
  run: async ({ quick }) => {
    const mesh = readSphericalCap().meshes.coarse
    const surface = surfaceOf(mesh)
    const problem: FrequencyProblem = {
      surface,
      medium: AIR,
      sourceVelocity: 1,
      pointsM: Float64Array.of(0, 0, 2, 1, 1, 1, -0.3, 0.2, -0.5),
    }
    const round: FrequencyProblem = {
      ...problem,
      meridians: [{ upToHz: 20_000, meridian: sphereMeridian(0.1, 24, 30) }],
    }
    const rows: ValidationRow[] = []
    for (const processes of quick ? [2] : [2, 7]) {
      const at = { quantity: `${processes} processes`, unit: 'bytes' as const, limit: atMost(0) }
      // One sweep after the other: each has processes of its own.
      const measured = await measureProcesses(problem, FREQUENCIES_HZ, { processes })
      rows.push({ ...at, mesh: trianglesOf(mesh), by: 'compiled', measured })
      if (quick) continue
      const meridian = await measureProcesses(round, FREQUENCIES_HZ, { processes })
      rows.push({ ...at, mesh: '24 elements', by: 'axisymmetric', measured: meridian })
    }
    for (const threads of quick ? [] : [2, 7]) {
      const { medium } = readSphericalCap().meshes
      const measured = await measureProcesses({ ...problem, surface: surfaceOf(medium) }, [2000], {
        processes: 1,
        threads,
      })
      const at = { quantity: `${threads} threads`, mesh: trianglesOf(medium), by: 'compiled' as const }
      rows.push({ ...at, measured, unit: 'bytes', limit: atMost(0) })
    }
    for (const { by, options } of KERNELS) {
      for (const blocks of [2, 7]) {
        rows.push({
          quantity: `rows in ${blocks} blocks`,
          mesh: trianglesOf(mesh),
          by,
          measured: measureSplitRows(surface, { blocks, options }),
          unit: 'bytes',
          limit: atMost(0),
        })
      }
    }
    return { rows }
  },
}
