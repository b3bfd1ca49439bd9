const MAX_EXAMPLES = 5

/** Counts a fault and remembers the first five places where it occurs. */
export class FaultTally {
  count = 0
  readonly examples: number[] = []

  add(index: number): void {
    this.count++
    if (this.examples.length < MAX_EXAMPLES) this.examples.push(index)
  }
}
