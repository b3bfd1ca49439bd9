import { z } from 'zod'
import { baffleSchema } from '../source/baffle.ts'
import { formulationSchema } from '../source/formulation.ts'

/** Index of a point of the solve. */
const pointIndex = z.int().nonnegative()

/** Evenly spaced angles from the axis, both ends included. */
const anglesSchema = z.object({ fromDeg: z.number(), toDeg: z.number(), count: z.int().nonnegative() })

const planeSchema = z.enum(['horizontal', 'vertical', 'diagonal'])

/**
 * Which point of a solve is what, and what else is needed to read its pressures without the mesh: plain JSON, stored
 * with the job.
 */
export const observationLayoutSchema = z.object({
  formatVersion: z.literal(1),
  /** SHA-256 of the mesh that is solved; empty until that is known. Results of another mesh must not be read with it. */
  meshHash: z.string(),
  /** How the body is solved. Layouts that were stored before there was a choice do not say it. */
  formulation: formulationSchema.default('3d'),
  /** In an infinite baffle there is no sound behind it: points there have the pressure 0, and no level. */
  baffle: baffleSchema.default('none'),
  /** How many points each frequency has a pressure for. */
  points: z.int().nonnegative(),
  medium: z.object({ soundSpeed: z.number(), density: z.number() }),
  /** Pressures are multiplied by this, impedances are not: exact source area of a design over its meshed one. */
  pressureCorrection: z.number(),
  mesh: z.object({ triangles: z.int(), unknowns: z.int(), longestEdgeM: z.number(), maxExtentM: z.number() }),
  /** Arcs around the mouth centre and what lies on the axis in front of it. */
  typed: z.object({
    /** From the mouth plane. */
    distanceM: z.number(),
    angles: anglesSchema,
    /** An arc has its points one after the other, by angle. */
    arcs: z.array(z.object({ plane: planeSchema, firstPoint: pointIndex })),
    onAxisPoint: pointIndex,
  }),
  /** The sphere around the mouth centre that directivity is integrated over; its nodes are those of `sphereWeights`. */
  sphere: z.object({
    radiusM: z.number(),
    polarNodes: z.int().positive(),
    firstPoint: pointIndex,
    /** On the axis, at the radius of the sphere. */
    referencePoint: pointIndex,
  }),
  /** Arcs around the source centre in the older server's frame. */
  legacy: z.object({
    distanceM: z.number(),
    onAxisDistanceM: z.number(),
    angles: anglesSchema,
    normAngleDeg: z.number(),
    planes: z.array(planeSchema),
    /** Those of `planes`, and the horizontal one in any case: directivity comes from it. */
    arcs: z.array(z.object({ plane: planeSchema, firstPoint: pointIndex })),
    onAxisPoint: pointIndex,
    /** Points that lie inside the body or out of reach: they have no pressure, whatever the solver says. */
    silentPoints: z.array(pointIndex),
  }),
})
export type ObservationLayout = z.infer<typeof observationLayoutSchema>
