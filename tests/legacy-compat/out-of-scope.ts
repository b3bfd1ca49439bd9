type Excuse = {
  readonly names: RegExp
  readonly why: string
  readonly kind: 'not yet built' | 'never replayed'
}

/** Exchanges that are not replayed. A row that loses its reason goes. */
export const OUT_OF_SCOPE: readonly Excuse[] = [
  {
    names: /^unavailable\//,
    kind: 'never replayed',
    why: 'solver and mesher are part of the product and always there',
  },
  {
    names: /^(?:mesh-build|generate-msh|render-charts|render-directivity|updates)\//,
    kind: 'not yet built',
    why: 'the endpoint answers 503 until it is built',
  },
  {
    names: /^(?:misc\/updates-no-git-dir|cors\/503-with-origin)$/,
    kind: 'not yet built',
    why: 'GET /api/updates/check answers 503 until it is built, with another text',
  },
  {
    names: /^occ\/.*-(?:status|jobs|artifact|results)$/,
    kind: 'not yet built',
    why: 'horns of the older API are meshed together with POST /api/mesh/build',
  },
]
