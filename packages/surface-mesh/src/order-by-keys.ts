const DIGIT_BITS = 11
const BUCKETS = 1 << DIGIT_BITS
const DIGIT_MASK = BUCKETS - 1

/**
 * The order that sorts the items 0 to n − 1 by `keys[0][item]`, items equal there by `keys[1][item]`, and so on; items
 * equal in all keys stay in their own order.
 *
 * A radix sort: its time does not depend on how the keys are spread, so that no input can make it slow, and there is
 * no hash to collide.
 *
 * @param keys one or more arrays of n keys, the most important first
 */
export function orderByKeys(keys: readonly [Uint32Array, ...Uint32Array[]]): Uint32Array {
  let order = new Uint32Array(keys[0].length)
  for (let i = 0; i < order.length; i++) order[i] = i
  for (let k = keys.length - 1; k >= 0; k--) order = sortStably(order, keys[k])
  return order
}

/** Sorts `items` by their keys, ascending; takes over `items` as working memory. */
function sortStably(items: Uint32Array<ArrayBuffer>, keys: Uint32Array): Uint32Array<ArrayBuffer> {
  let largestKey = 0
  for (let i = 0; i < keys.length; i++) largestKey = Math.max(largestKey, keys[i])

  let from = items
  let to = new Uint32Array(items.length)
  const slots = new Uint32Array(BUCKETS)
  for (let shift = 0; shift < 32 && largestKey >>> shift > 0; shift += DIGIT_BITS) {
    assignSlots(from, keys, shift, slots)
    for (let i = 0; i < from.length; i++) {
      const item = from[i]
      to[slots[(keys[item] >>> shift) & DIGIT_MASK]++] = item
    }
    const sorted = to
    to = from
    from = sorted
  }
  return from
}

/** Writes, for each digit, where the first item with that digit goes. */
function assignSlots(items: Uint32Array, keys: Uint32Array, shift: number, slots: Uint32Array): void {
  slots.fill(0)
  for (let i = 0; i < items.length; i++) slots[(keys[items[i]] >>> shift) & DIGIT_MASK]++
  let next = 0
  for (let digit = 0; digit < BUCKETS; digit++) {
    const count = slots[digit]
    slots[digit] = next
    next += count
  }
}
