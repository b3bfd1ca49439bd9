import { expect, test } from 'vitest'
import { collectPieces } from './collect-pieces.ts'
import { joinPieces } from './join-pieces.ts'

test.each([
  [[]],
  [[1]],
  [[3, 4096, 1]],
  [[20_000]],
  [[5, 20_000, 7, 65_536, 65_536, 4096, 4096, 1]],
  [Array.from({ length: 5000 }, () => 3)],
])('what is collected is what was added: chunks of %j bytes', (lengths) => {
  const collected = collectPieces()
  const chunks = lengths.map((length, index) => new Uint8Array(length).fill(index))
  for (const chunk of chunks) collected.add(chunk)
  expect(Buffer.concat(chunks).equals(joinPieces(collected.end()))).toBe(true)
})

test('a chunk that lies in a buffer with others is copied', () => {
  const collected = collectPieces()
  const chunk = new Uint8Array(new ArrayBuffer(40_000), 5, 30_000).fill(1)
  collected.add(chunk)
  chunk.fill(2)
  expect(Buffer.alloc(30_000, 1).equals(joinPieces(collected.end()))).toBe(true)
})

test('many small chunks make few pieces, which take no more room than they need', () => {
  const collected = collectPieces()
  for (let count = 0; count < 100_000; count += 1) collected.add(new Uint8Array(100))
  const pieces = collected.end()
  expect(pieces.length).toBeLessThan(20)
  for (const piece of pieces) expect(piece.buffer.byteLength).toBe(piece.length)
})
