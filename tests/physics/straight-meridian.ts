import type { Meridian } from '@hornbench/solver'

/** A straight part of an outline, which begins where the one before it ends. */
export type Stretch = {
  /** ρ, z, m. */
  readonly to: readonly [rho: number, z: number]
  readonly tag: number
  readonly elements: number
  /** Where the elements get short, as the power 2 of their number from there. */
  readonly gradedTo?: 'start' | 'end' | 'both'
}

/** An outline of straight parts, from a place on the axis. */
export function straightMeridian(startZM: number, stretches: readonly Stretch[]): Meridian {
  const nodes = [0, startZM]
  const tags: number[] = []
  let from: readonly [number, number] = [0, startZM]
  for (const { to, tag, elements, gradedTo } of stretches) {
    const place = (share: number) => [0, 1].map((i) => from[i] + share * (to[i] - from[i]))
    for (let e = 0; e < elements; e++) {
      const start = graded(e / elements, gradedTo)
      const end = graded((e + 1) / elements, gradedTo)
      nodes.push(...place(0.5 * (start + end)), ...(e + 1 === elements ? to : place(end)))
      tags.push(tag)
    }
    from = to
  }
  return { nodes: Float64Array.from(nodes), tags: Uint8Array.from(tags) }
}

function graded(share: number, gradedTo: Stretch['gradedTo']): number {
  const rest = 1 - share
  if (gradedTo === 'start') return share * share
  if (gradedTo === 'end') return 1 - rest * rest
  if (gradedTo === 'both') return share < 0.5 ? 2 * share * share : 1 - 2 * rest * rest
  return share
}
