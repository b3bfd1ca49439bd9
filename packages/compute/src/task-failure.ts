import { z } from 'zod'

/** Why a task has no result. The codes are stable: clients match on them. */
export const taskFailureSchema = z.object({
  code: z.enum([
    // What the solver says of a frequency.
    'singular_matrix',
    'nan',
    'cancelled',
    /** The solver can't integrate over the surface. */
    'unusable_surface',
    /** Parameters of a design are wrong; `issues` has the name of each as its path. */
    'bad_design',
    /** The parameters are right, but make no sound mesh. */
    'unmeshable_design',
    /** A mesh must not be solved; `issues` has paths into the mesh. */
    'bad_mesh',
    /** There is nothing to observe where it was asked for; `issues` has paths into the observation. */
    'bad_observation',
    /** The task itself makes no sense, such as a frequency of 0 Hz. */
    'bad_task',
    'out_of_memory',
    /** An error that nobody foresaw; `stack` says where. */
    'fault',
    /** The process died with the task, as often as it was tried. */
    'process_lost',
    /** The process fell silent for the lease time, as often as it was tried. */
    'no_sign_of_life',
  ]),
  /** Sentences for the user. */
  text: z.string(),
  issues: z
    .array(
      z.object({
        path: z.array(z.union([z.string(), z.number()])).readonly(),
        /** Of a mesh or an observation: stable, like the codes above. */
        code: z.string().optional(),
        /** Where in the text of an expression, 1-based. */
        column: z.int().optional(),
        message: z.string(),
      }),
    )
    .readonly()
    .optional(),
  stack: z.string().optional(),
})

export type TaskFailure = z.infer<typeof taskFailureSchema>
