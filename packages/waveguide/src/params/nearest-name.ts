/** Enough to tell the names apart; a name of a megabyte must not cost a second. */
const COMPARED_CHARACTERS = 40

/**
 * The name with the fewest edits (Levenshtein distance, case ignored) to a given one; the first of several.
 */
export function nearestName(written: string, names: readonly string[]): string {
  const compared = written.slice(0, COMPARED_CHARACTERS).toLowerCase()
  let nearest = names[0]
  let fewest = Infinity
  for (const name of names) {
    const edits = editDistance(compared, name.toLowerCase())
    if (edits < fewest) {
      fewest = edits
      nearest = name
    }
  }
  return nearest
}

function editDistance(from: string, to: string): number {
  let previous = Array.from({ length: to.length + 1 }, (_, j) => j)
  for (let i = 1; i <= from.length; i++) {
    const current = [i]
    for (let j = 1; j <= to.length; j++) {
      const substituted = previous[j - 1] + (from[i - 1] === to[j - 1] ? 0 : 1)
      current.push(Math.min(substituted, previous[j] + 1, current[j - 1] + 1))
    }
    previous = current
  }
  return previous[to.length]
}
