import { expect, test } from 'vitest'
import { meshHash } from './mesh-hash.ts'

const surface = {
  vertices: Float64Array.of(0, 0.001, -2.5, 1e-9, 3, 4),
  triangles: Uint32Array.of(0, 1, 1),
  tags: Uint8Array.of(2),
}

test('the hash is SHA-256 of the bytes of vertices, triangles and tags, in this order', async () => {
  // printf of the 61 bytes | sha256sum
  expect(await meshHash(surface)).toBe('5204b40388abc789973f357ea0153ba21370e3dcdc874662d5fad86fe1482e0c')
})

test('of a part of a larger buffer only the part counts', async () => {
  const room = new Float64Array(10)
  room.set(surface.vertices, 2)
  const vertices = room.subarray(2, 8)
  expect(await meshHash({ ...surface, vertices })).toBe(await meshHash(surface))
})

test('one coordinate more in the last bit is another mesh', async () => {
  const vertices = surface.vertices.slice()
  vertices[1] = 0.0010000000000000002
  expect(await meshHash({ ...surface, vertices })).not.toBe(await meshHash(surface))
})
