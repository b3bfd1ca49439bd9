/** What the older server made of the name of a field: each run of letters begins with a capital, the rest is small. */
export function titleOf(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/(?<![a-z])[a-z]/g, (letter) => letter.toUpperCase())
    .replaceAll('_', ' ')
    .trim()
}
