/** Sets of the numbers 0 to n − 1 that only ever merge (union–find with path halving). */
export class DisjointSets {
  readonly #parents: Uint32Array

  constructor(size: number) {
    this.#parents = new Uint32Array(size)
    for (let i = 0; i < size; i++) this.#parents[i] = i
  }

  /** The number that stands for the set of `member`: the smallest one in it. */
  find(member: number): number {
    const parents = this.#parents
    let root = member
    while (parents[root] !== root) {
      parents[root] = parents[parents[root]]
      root = parents[root]
    }
    return root
  }

  unite(a: number, b: number): void {
    const rootA = this.find(a)
    const rootB = this.find(b)
    this.#parents[Math.max(rootA, rootB)] = Math.min(rootA, rootB)
  }
}
