import type { Meridian } from '@hornbench/solver'

/** The length of the longest element of a meridian, by the two chords of its three nodes, m. */
export function longestElementM({ nodes, tags }: Meridian): number {
  const chord = (at: number) => Math.hypot(nodes[at + 2] - nodes[at], nodes[at + 3] - nodes[at + 1])
  let longest = 0
  for (let e = 0; e < tags.length; e++) longest = Math.max(longest, chord(4 * e) + chord(4 * e + 2))
  return longest
}
