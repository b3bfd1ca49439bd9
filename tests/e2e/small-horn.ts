import type { Submission } from '@hornbench/api-contract'

/**
 * A short horn without any symmetry, of 1,200 triangles: a frequency takes some tenths of a second. A round one is solved on
 * its outline, and a symmetric one by its quarter, before the page could ask how far they are.
 */
const SMALL_HORN = {
  formula_type: 'OSSE',
  r0: 12.7,
  a0: 10,
  L: 30,
  a: '40 - 2*cos(p) + sin(p)',
  k: 1.5,
  s: 0.6,
  n: 3,
  q: 0.98,
  h: 0,
  wall_thickness: 6,
  throat_res: 6,
  mouth_res: 8,
  rear_res: 10,
}

type Wanted = {
  readonly label?: string
  readonly count?: number
  /** Other parameters of the horn. */
  readonly design?: Readonly<Record<string, string | number>>
}

/** A sweep over the small horn. */
export function smallHornSubmission({ label = 'Small horn', count = 6, design = {} }: Wanted = {}) {
  return {
    source: { kind: 'design', design: { ...SMALL_HORN, ...design } },
    sweep: { kind: 'range', fromHz: 400, toHz: 4000, count, spacing: 'log' },
    observation: { angles: 19 },
    label,
  } as const satisfies Partial<Record<keyof Submission, unknown>>
}

/** The same horn as the page keeps it while it is worked on: the value of its key in the storage. */
export function smallHornDraft(texts: Readonly<Record<string, string>> = {}): string {
  const { formula_type, r0, a0, wall_thickness, throat_res, mouth_res, rear_res, ...profile } = SMALL_HORN
  return JSON.stringify({
    name: 'Small horn',
    texts: {
      formula: formula_type,
      r0: String(r0),
      a0: String(a0),
      wallThickness: String(wall_thickness),
      throatEdge: String(throat_res),
      mouthEdge: String(mouth_res),
      rearEdge: String(rear_res),
      ...Object.fromEntries(Object.entries(profile).map(([name, value]) => [`osse.${name}`, String(value)])),
      fromHz: '400',
      toHz: '4000',
      count: '6',
      angles: '19',
      ...texts,
    },
  })
}
