/** Points of a solve as they are laid out one part after the other. */
export function createPointList() {
  const parts: ArrayLike<number>[] = []
  let length = 0
  return {
    get count() {
      return length / 3
    },
    /** Appends x, y, z triples and returns the index of the first point. */
    add(coordinates: ArrayLike<number>): number {
      const first = length / 3
      parts.push(coordinates)
      length += coordinates.length
      return first
    },
    toArray(): Float64Array {
      const whole = new Float64Array(length)
      let at = 0
      for (const part of parts) {
        whole.set(part, at)
        at += part.length
      }
      return whole
    },
  }
}
