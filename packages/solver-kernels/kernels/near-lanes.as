// Which of a group's four trial triangles are in the near list of a test triangle, and are left out.

/**
 * A cursor is the address of the next entry of an ascending list of trial triangles that ends with u32.MAX_VALUE.
 * Writes four i32 lanes at `mask`, −1 where the triangle is far, and moves the cursor past the group.
 */
export function strikeOut(cursorAt: usize, first: u32, mask: usize): void {
  v128.store(mask, i32x4.splat(-1))
  let entry: usize = load<u32>(cursorAt)
  for (let trial = load<u32>(entry); trial < first + 4; trial = load<u32>(entry)) {
    store<u32>(mask + (<usize>(trial - first) << 2), 0)
    entry += 4
  }
  store<u32>(cursorAt, <u32>entry)
}

/** Lanes of the second where the mask is 0: keeps lanes that are struck out away from 1/0. */
@inline
export function orElse(mask: v128, kept: v128, other: v128): v128 {
  return v128.bitselect(kept, other, mask)
}
