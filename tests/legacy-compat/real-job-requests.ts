import type { Exchange } from './exchange.ts'

const PLAIN = {
  mesh: {
    vertices: [0, 0, 0, 0.1, 0, 0, 0, 0.1, 0, 0, 0, 0.1],
    indices: [0, 2, 1, 0, 1, 3, 0, 3, 2, 1, 2, 3],
    surfaceTags: [2, 1, 1, 1],
  },
  frequency_range: [100, 1000],
  num_frequencies: 3,
  sim_type: '2',
}

/** Jobs of which only the end was recorded. */
const UNRECORDED: Readonly<Record<string, unknown>> = {
  'real-errors/vertices-only': { ...PLAIN, mesh: { ...PLAIN.mesh, indices: [], surfaceTags: [] } },
  'real-errors/no-source-tag': { ...PLAIN, mesh: { ...PLAIN.mesh, surfaceTags: [1, 1, 1, 1] } },
  'real-errors/num-frequencies-negative': { ...PLAIN, num_frequencies: -1 },
  'occ/bad-geometry': {
    ...PLAIN,
    mesh: { vertices: [], indices: [], surfaceTags: [] },
    options: {
      mesh: {
        strategy: 'occ_adaptive',
        waveguide_params: {
          formula_type: 'R-OSSE',
          R: '1',
          a: '45',
          r0: 12.7,
          a0: 15.5,
          k: 2,
          wall_thickness: 5,
        },
      },
    },
  },
}

/** The request of the job that `category/case-status` and the like ask for: that of `category/case-solve`. */
export function jobRequestOf({ name }: Pick<Exchange, 'name'>, all: readonly Exchange[]): string {
  const job = name.replace(/-[a-z]+$/, '')
  const recorded = all.find((exchange) => exchange.name === `${job}-solve`)?.request.body
  if (recorded) return recorded
  const request = UNRECORDED[job]
  if (request === undefined) throw new Error(`Nobody knows the request of ${job}.`)
  return JSON.stringify(request)
}
