type Excuse = {
  readonly names: RegExp
  readonly why: string
}

/** Exchanges that are not replayed. A row that loses its reason goes. */
export const OUT_OF_SCOPE: readonly Excuse[] = [
  {
    names: /^unavailable\//,
    why: 'solver and mesher are part of the product and always there',
  },
]
