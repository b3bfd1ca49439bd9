import { numberList } from '@hornbench/api-contract'
import { baffleSchema } from '@hornbench/simulation'
import { SOLVER_LIMITS } from '@hornbench/solver'
import { z } from 'zod'

const MAX_PROCESSES = 64

/** An index or tag; its upper bound is the mesh's business. */
const smallWhole = { holds: (value: number) => Number.isInteger(value) && value >= 0 && value < 2 ** 32 }

const toFloat64Array = (list: number[]) => Float64Array.from(list)

const meshSchema = z.strictObject({
  vertices: numberList({
    // A closed triangle surface has about half as many vertices as triangles; a soup of loose triangles has three each.
    most: 9 * SOLVER_LIMITS.triangles,
    tooMany: `The limit is ${SOLVER_LIMITS.triangles} triangles: use a coarser mesh.`,
    groupsOf: 3,
  }).transform(toFloat64Array),
  triangles: numberList({
    most: 3 * SOLVER_LIMITS.triangles,
    tooMany: `The limit is ${SOLVER_LIMITS.triangles} triangles: use a coarser mesh.`,
    groupsOf: 3,
    element: { ...smallWhole, expected: 'a vertex index: a whole number from 0' },
  }).transform((list) => Uint32Array.from(list)),
  tags: numberList({
    most: SOLVER_LIMITS.triangles,
    tooMany: `The limit is ${SOLVER_LIMITS.triangles} triangles: use a coarser mesh.`,
    element: { holds: (value) => [1, 2, 3, 4].includes(value), expected: '1, 2, 3 or 4' },
  }).transform((list) => Uint8Array.from(list)),
})

const between = (least: number, most: number) => z.number().min(least).max(most)

/**
 * The file that `hornbench solve` reads. Lengths of the mesh and of the points in metres, of the design as its own
 * parameters say; speeds in m/s, density in kg/m³, the source velocity as peak value. With an infinite baffle a mesh is that of
 * the air in the horn, its mouth closed by flat triangles with tag 4.
 */
export const solveInputSchema = z
  .strictObject({
    mesh: meshSchema.optional(),
    design: z.record(z.string(), z.unknown()).optional(),
    frequenciesHz: numberList({
      most: SOLVER_LIMITS.frequencies,
      tooMany: 'Use fewer frequencies.',
      least: 1,
      element: { holds: (value) => value >= 0.001, expected: 'a frequency of 0.001 Hz or more' },
    }).transform(toFloat64Array),
    pointsM: numberList({
      most: 3 * SOLVER_LIMITS.points,
      tooMany: `The limit is ${SOLVER_LIMITS.points} points.`,
      groupsOf: 3,
    }).transform(toFloat64Array),
    soundSpeed: between(1, 1e5).default(343),
    density: between(1e-6, 1e5).default(1.21),
    sourceVelocity: z
      .number()
      .refine(
        (value) => value !== 0 && Math.abs(value) <= 1e6,
        'must be a peak velocity in m/s other than 0.',
      )
      .default(1),
    symmetry: z.enum(['auto', 'off']).default('auto'),
    baffle: baffleSchema.default('none'),
    formulation: z.enum(['auto', '3d', 'axisymmetric']).default('auto'),
    processes: z.int().min(1).max(MAX_PROCESSES).default(1),
  })
  .refine(({ mesh, design }) => (mesh === undefined) !== (design === undefined), {
    error: 'Give either "mesh" or "design", not both and not neither.',
  })

export type SolveInput = z.infer<typeof solveInputSchema>
