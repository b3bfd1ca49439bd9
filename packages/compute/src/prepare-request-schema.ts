import { baffleSchema, type PrepareRequest } from '@hornbench/simulation'
import { z } from 'zod'
import { surfaceSchema } from './surface-schema.ts'

const plane = z.enum(['horizontal', 'vertical', 'diagonal'])
const positive = z.number().positive()

/** A `PrepareRequest` of `@hornbench/simulation` as it comes over IPC. What it asks for was checked by its sender. */
export const prepareRequestSchema = z.object({
  source: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('design'), design: z.record(z.string(), z.unknown()) }),
    z.object({
      kind: z.literal('mesh'),
      surface: surfaceSchema,
      validation: z.enum(['strict', 'warn', 'off']),
    }),
  ]),
  medium: z.object({ soundSpeed: positive, density: positive }),
  highestHz: positive,
  observation: z.object({
    planes: z.array(plane),
    fromDeg: z.number(),
    toDeg: z.number(),
    angles: z.int().positive(),
    distanceM: positive,
    diagonalDeg: z.number(),
  }),
  formulation: z.enum(['auto', '3d', 'axisymmetric']).optional(),
  baffle: baffleSchema.optional(),
  arcsMayMove: z.boolean().optional(),
  legacyPolar: z.object({
    distanceM: z.number(),
    onAxisDistanceM: z.number(),
    fromDeg: z.number(),
    toDeg: z.number(),
    angles: z.int().nonnegative(),
    normAngleDeg: z.number(),
    inclinationDeg: z.number(),
    planes: z.array(plane).readonly(),
  }),
  symmetry: z.enum(['auto', 'off']).optional(),
}) satisfies z.ZodType<PrepareRequest>
