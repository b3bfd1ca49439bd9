import { issueSchema } from '@hornbench/api-contract'
import { z } from 'zod'

/** What is asked of the preview worker. Newer requests replace older ones. */
export const previewRequestSchema = z.object({
  revision: z.int(),
  design: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
  /** `infinite`: the air in the horn is what is solved, behind a plane that the mouth lies in. */
  baffle: z.enum(['none', 'infinite']).optional(),
  /** What is solved with the design; `null` while that can't be read, and then there are no facts. */
  plan: z
    .object({
      highestHz: z.number(),
      frequencies: z.int(),
      medium: z.object({ soundSpeed: z.number(), density: z.number() }),
      observation: z.object({
        planes: z.array(z.enum(['horizontal', 'vertical', 'diagonal'])),
        fromDeg: z.number(),
        toDeg: z.number(),
        angles: z.int(),
        distanceM: z.number(),
        diagonalDeg: z.number(),
      }),
      formulation: z.enum(['auto', '3d', 'axisymmetric']),
      symmetry: z.enum(['auto', 'off']),
    })
    .nullable(),
})
export type PreviewRequest = z.infer<typeof previewRequestSchema>

/** The surface of a horn as it is drawn. */
const previewMeshSchema = z.object({
  /** x, y, z of each vertex, mm: axis +z, throat plane z = 0. */
  positions: z.instanceof(Float32Array),
  /** Three vertex indices of each triangle, counter-clockwise seen from the air. */
  triangles: z.instanceof(Uint32Array),
  /** Of each triangle: 1 wall, 2 source; 4 the mouth, where the air in a horn is what is meshed. */
  tags: z.instanceof(Uint8Array),
  /** The planes x = 0 and y = 0 that are mirrors, exact to the bit. */
  symmetry: z.object({ x: z.boolean(), y: z.boolean() }),
  /** Between the insides of the wall where it ends, mm. */
  mouth: z.object({ width: z.number(), height: z.number() }),
})
export type PreviewMesh = z.infer<typeof previewMeshSchema>

/** What is known of a solve before it is submitted, found in the same way as the server finds it. */
const previewFactsSchema = z.object({
  /** `axisymmetric`: the outline is solved, cut as finely as the highest frequency asks for. */
  formulation: z.enum(['3d', 'axisymmetric']),
  baffle: z.enum(['none', 'infinite']),
  /** The planes x = 0 and y = 0 by which the equations are made fewer. */
  mirrors: z.object({ x: z.boolean(), y: z.boolean() }),
  triangles: z.int(),
  unknowns: z.int(),
  /** What the solver allocates for one frequency. */
  memoryBytes: z.number(),
  /** Up to there the longest edge is no longer than a sixth of a wavelength. */
  validToHz: z.number(),
  longestEdgeMm: z.number(),
  /** About how many triangles the mesh had if it were valid up to the highest frequency. */
  trianglesIfValid: z.number(),
  /** SHA-256 as the server computes it, hexadecimal; `null` where the browser has no `crypto.subtle`. */
  meshHash: z.string().nullable(),
  /** 'code: sentences' */
  warnings: z.array(z.string()),
})
export type PreviewFacts = z.infer<typeof previewFactsSchema>

const revision = z.int()

/** What the preview worker answers: for each revision that it took up a shape and then facts, or issues instead. */
export const previewReportSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('shape'), revision, mesh: previewMeshSchema, milliseconds: z.number() }),
  z.object({ kind: z.literal('facts'), revision, facts: previewFactsSchema }),
  /** Places are those of a submission. */
  z.object({ kind: z.literal('refused'), revision, issues: z.array(issueSchema).min(1) }),
])
export type PreviewReport = z.infer<typeof previewReportSchema>
