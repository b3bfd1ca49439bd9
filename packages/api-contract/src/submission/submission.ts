import { z } from 'zod'
import { jobIdSchema } from '../jobs/job-id.ts'
import { meshSourceSchema } from './mesh-source.ts'
import { observationSchema } from './observation.ts'
import { sweepSchema } from './sweep.ts'

/** Named parameters of a horn; the mesher knows what they may be and says so in its own issues. */
const parameterSchema = z.union([z.string().max(2000), z.number(), z.null()])
const designParametersSchema = z
  .custom<Record<string, z.infer<typeof parameterSchema>>>(
    isSmallObject,
    'must be an object of at most 200 parameters.',
  )
  .pipe(z.record(z.string().max(100), parameterSchema))

function isSmallObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length <= 200
}

const fields = {
  source: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('design'), design: designParametersSchema }),
    z.strictObject({ kind: z.literal('mesh'), mesh: meshSourceSchema }),
  ]),
  sweep: sweepSchema,
  observation: observationSchema.prefault({}),
  medium: z
    .strictObject({
      /** m/s */
      soundSpeed: z.number().min(10).max(10_000).default(343),
      /** kg/m³ */
      density: z.number().min(0.001).max(10_000).default(1.21),
    })
    .prefault({}),
  /** `strict` refuses what `warn` reports; `off` skips the geometric checks, never those that protect the server. */
  meshValidation: z.enum(['strict', 'warn', 'off']).default('warn'),
  /**
   * `auto`: a round design is solved on its outline, everything else on its triangles. `axisymmetric` is refused for what
   * is not known to be round.
   */
  formulation: z.enum(['auto', '3d', 'axisymmetric']).default('auto'),
  /** Whether mirror planes of the body make its equations fewer, which changes no result. */
  symmetry: z.enum(['auto', 'off']).default('auto'),
  /**
   * `infinite`: the mouth lies in a rigid plane without end, behind which there is no sound; what stands around the inside of a
   * design does not count, and a mesh is the air in the horn, its mouth closed by flat triangles with tag 4. The older API
   * called it sim_type 1.
   */
  baffle: z.enum(['none', 'infinite']).default('none'),
  label: z.string().max(200).nullable().default(null),
}

/** Everything that makes a job. It is stored whole, so that the job can be run again. */
export const submissionSchema = z.strictObject(fields)
export type Submission = z.infer<typeof submissionSchema>

const idempotencyKey = z.string().min(1).max(200).optional()

/** The same key again returns the first job instead of making a second one. */
export const submitSchema = z.strictObject({ submission: submissionSchema, idempotencyKey })
export type SubmitRequest = z.infer<typeof submitSchema>

/** Fields that are left out are taken from the old job. */
const submissionEditsSchema = z.strictObject({
  source: fields.source.optional(),
  sweep: fields.sweep.optional(),
  observation: observationSchema.optional(),
  medium: fields.medium.unwrap().optional(),
  meshValidation: fields.meshValidation.unwrap().optional(),
  formulation: fields.formulation.unwrap().optional(),
  symmetry: fields.symmetry.unwrap().optional(),
  baffle: fields.baffle.unwrap().optional(),
  label: fields.label.unwrap().optional(),
})

export const redoSchema = z.strictObject({
  id: jobIdSchema,
  edits: submissionEditsSchema.prefault({}),
  idempotencyKey,
})
export type RedoRequest = z.infer<typeof redoSchema>

export const resumeSchema = z.strictObject({ id: jobIdSchema, idempotencyKey })
export type ResumeRequest = z.infer<typeof resumeSchema>
