// Loops that only `npm run bench:solver` calls: what the runtime can do at best.

/** Multiplies and adds four single-precision lanes in eight independent chains: 64 operations each round. */
export function multiplyAdd(rounds: u32): f32 {
  const factor = f32x4.splat(0.9999)
  const term = f32x4.splat(0.0001)
  let a = f32x4.splat(1)
  let b = f32x4.splat(2)
  let c = f32x4.splat(3)
  let d = f32x4.splat(4)
  let e = f32x4.splat(5)
  let f = f32x4.splat(6)
  let g = f32x4.splat(7)
  let h = f32x4.splat(8)
  for (let i: u32 = 0; i < rounds; i++) {
    a = f32x4.add(f32x4.mul(a, factor), term)
    b = f32x4.add(f32x4.mul(b, factor), term)
    c = f32x4.add(f32x4.mul(c, factor), term)
    d = f32x4.add(f32x4.mul(d, factor), term)
    e = f32x4.add(f32x4.mul(e, factor), term)
    f = f32x4.add(f32x4.mul(f, factor), term)
    g = f32x4.add(f32x4.mul(g, factor), term)
    h = f32x4.add(f32x4.mul(h, factor), term)
  }
  const sum = f32x4.add(f32x4.add(f32x4.add(a, b), f32x4.add(c, d)), f32x4.add(f32x4.add(e, f), f32x4.add(g, h)))
  return f32x4.extract_lane(sum, 0) + f32x4.extract_lane(sum, 1)
}
