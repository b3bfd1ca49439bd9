import { z } from 'zod'

/** How a body is solved: on its triangles, or, where it is a body of revolution, on its outline. */
export const formulationSchema = z.enum(['3d', 'axisymmetric'])
export type Formulation = z.infer<typeof formulationSchema>

/** `auto`: axisymmetric where the body is known to be round. */
export type FormulationChoice = 'auto' | Formulation
