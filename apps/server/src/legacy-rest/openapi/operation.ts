import type { Printable } from '@hornbench/legacy-wire'

/** The parts of the documentation, in their order. */
export const TOPICS = {
  Jobs: 'Submit simulations, watch them, read what came out.',
  Meshes: 'Surfaces of horns from their parameters, and meshes from Gmsh scripts.',
  Charts: 'Results as pictures.',
  Server: 'What this server is, and whether there is a newer one.',
} as const

type Refusal = {
  readonly status: number
  /** A sentence. */
  readonly when: string
  /** Its text, where it is always this one or looks like it. */
  readonly detail?: string
}

/** What can be said of an endpoint and does not follow from its route. */
export type Operation = {
  readonly topic: keyof typeof TOPICS
  /** With underscores, as in the names that client generators make. */
  readonly name: string
  readonly summary: string
  readonly description?: string
  readonly bodyExample?: Printable
  /** Of the query, by the names of its parameters. */
  readonly queryExample?: Readonly<Record<string, string>>
  readonly answer: {
    readonly type?: 'text/plain; charset=utf-8'
    readonly description: string
    readonly example: Printable
  }
  readonly refusals: readonly Refusal[]
}
