/** A corner of a ring within a sector: where it is, and the share of the sector's length up to there. */
export type RingCorner = { readonly at: number; readonly share: number }

/** A node of a ring: its share of the sector's length; `at` a corner, the place of that corner. */
type NodeShare = { readonly share: number; readonly at?: number }

/** Edges may become this much shorter and longer to make room for corners. */
const SHORTEST = 0.7
const LONGEST = 1.4

/**
 * Shares of the length of a sector at which the nodes of a ring lie: equal steps, with half a step at both ends
 * when staggered. The node nearest to each corner moves there, in the order of the corners, and the nodes
 * between follow; a corner that would make an edge too short or too long is left out, so fine roundings
 * appear as far as the edge length can show them.
 */
export function nodeShares(count: number, isStaggered: boolean, corners: readonly RingCorner[]): NodeShare[] {
  const even = Array.from({ length: count + 1 }, (_, i) => evenShare(i, count, isStaggered))
  let anchors: Anchor[] = [
    { index: 0, share: 0 },
    { index: count, share: 1 },
  ]
  for (const corner of corners) anchors = withCorner(anchors, corner, even)
  if (anchors.length === 2) return even.map((share) => ({ share }))
  const atIndex = new Map(anchors.map(({ index, at }) => [index, at]))
  return even.map((share, i) => {
    const at = atIndex.get(i)
    const moved = movedShare(anchors, share, even)
    return at === undefined ? { share: moved } : { share: moved, at }
  })
}

type Anchor = { readonly index: number; readonly share: number; readonly at?: number }

function evenShare(i: number, count: number, isStaggered: boolean): number {
  if (i === 0 || i === count) return i / count
  return isStaggered ? (i - 0.5) / (count - 1) : i / count
}

/** The anchors with one more, or as they are when its neighbours would come too close or too far. */
function withCorner(anchors: Anchor[], corner: RingCorner, even: readonly number[]): Anchor[] {
  const next = anchors.findIndex(({ share }) => share > corner.share)
  if (next < 1) return anchors
  const [before, after] = [anchors[next - 1], anchors[next]]
  let index = before.index + 1
  for (let i = index; i < after.index; i++) {
    const share = movedShare(anchors, even[i], even)
    if (Math.abs(share - corner.share) < Math.abs(movedShare(anchors, even[index], even) - corner.share))
      index = i
  }
  if (index >= after.index) return anchors
  const anchor = { index, share: corner.share, at: corner.at }
  const fits = [
    [before, anchor],
    [anchor, after],
  ].every(([from, to]) => {
    const stretch = (to.share - from.share) / (even[to.index] - even[from.index])
    return stretch >= SHORTEST && stretch <= LONGEST
  })
  return fits ? anchors.toSpliced(next, 0, anchor) : anchors
}

/** Where an even share lies once the anchored nodes are in their places; linear between those. */
function movedShare(anchors: readonly Anchor[], share: number, even: readonly number[]): number {
  const next = Math.max(
    1,
    anchors.findIndex(({ index }) => even[index] >= share),
  )
  const [from, to] = [anchors[next - 1], anchors[next]]
  const part = (share - even[from.index]) / (even[to.index] - even[from.index])
  return from.share + part * (to.share - from.share)
}
