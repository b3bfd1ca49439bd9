/** A whole family of names is ours: whoever sets one of these means this server. */
const OUR_PREFIXES = ['ALLOWED_', 'COMPUTE_']
/** In a short name even two wrong letters make another word. */
const SHORT_NAME_LENGTH = 5

/** The setting that a variable of an unknown name was likely meant for, or `undefined`: it is someone else's. */
export function likelyMeant(name: string, known: readonly string[]): string | undefined {
  const given = name.toUpperCase()
  const ranked = known
    .map((candidate) => ({ candidate, distance: editDistance(given, candidate) }))
    .toSorted((one, other) => one.distance - other.distance)
  const [nearest] = ranked
  if (!nearest) return undefined
  const { candidate, distance } = nearest
  const most = candidate.length <= SHORT_NAME_LENGTH ? 1 : 2
  const isOurs = OUR_PREFIXES.some((prefix) => given.startsWith(prefix))
  return distance <= most || isOurs ? candidate : undefined
}

/** Insertions, deletions and replacements that make one text of the other (Levenshtein). */
function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, column) => column)
  for (let index = 0; index < one.length; index += 1) {
    const above = row
    row = [index + 1]
    for (let column = 0; column < other.length; column += 1) {
      const replaced = (above[column] ?? 0) + (one[index] === other[column] ? 0 : 1)
      row.push(Math.min(replaced, (above[column + 1] ?? 0) + 1, (row[column] ?? 0) + 1))
    }
  }
  return row.at(-1) ?? 0
}
