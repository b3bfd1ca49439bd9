/** How two triangles of a near list lie to each other: which pair rule they get. */
export const PAIR_KIND = { identical: 0, commonEdge: 1, commonVertex: 2, near: 3, nearSplit: 4 } as const

export type PairKind = (typeof PAIR_KIND)[keyof typeof PAIR_KIND]
