/**
 * Items in rising order of their places, thinned to about `most`: the first, the last, and those between that stand an
 * even share of the whole apart. As they are where they are no more than that.
 */
export function spaced<Item extends object | number>(
  items: readonly Item[],
  most: number,
  placeOf: (item: Item) => number,
): Item[] {
  const [first] = items
  const last = items.at(-1)
  if (first === undefined || last === undefined || items.length <= most) return [...items]
  const end = placeOf(last)
  const least = (end - placeOf(first)) / (most - 1)
  const kept = [first]
  let before = placeOf(first)
  for (const item of items) {
    const place = placeOf(item)
    const isFar = place > before && place - before >= least && end - place >= least
    if (!isFar) continue
    kept.push(item)
    before = place
  }
  return [...kept, last]
}
