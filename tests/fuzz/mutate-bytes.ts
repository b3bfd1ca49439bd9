import type { Dice } from './dice.ts'

const SPECIAL = ['\0', '\r\n', '\n', '\r', '"', '\\', '{', '}', '[', ']', ',', ':', ' ', '\t', '%', '\x7f']
const BROKEN_UTF8 = [[0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xe2, 0x82]]

/** Changes bytes of a body: flips, gaps, copies, ends too early, is in another encoding. */
export function mutateBytes(dice: Dice, bytes: Buffer): Buffer {
  let changed = bytes
  for (let left = 1 + dice.below(4); left > 0; left -= 1) changed = mutateOnce(dice, changed)
  return changed
}

export function randomBytes(dice: Dice, length: number): Buffer {
  return Buffer.from(Array.from({ length }, () => dice.below(256)))
}

function mutateOnce(dice: Dice, bytes: Buffer): Buffer {
  const at = dice.below(bytes.length + 1)
  const end = Math.min(bytes.length, at + dice.below(20))
  const put = (piece: Uint8Array, until = at) =>
    Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(until)])
  return dice.weighted<() => Buffer>([
    [() => put(Buffer.from([(bytes[at] ?? 0) ^ (1 << dice.below(8))]), at + 1), 20],
    [() => put(Buffer.from(dice.oneOf(SPECIAL))), 20],
    [() => put(Buffer.from(dice.oneOf(BROKEN_UTF8))), 6],
    [() => put(randomBytes(dice, 1 + dice.below(30))), 8],
    [() => put(Buffer.alloc(0), end), 15],
    [() => put(bytes.subarray(at, end)), 10],
    [() => bytes.subarray(0, at), 10],
    [() => Buffer.concat([bytes, bytes]), 2],
    [() => reencode(dice, bytes), 5],
  ])()
}

function reencode(dice: Dice, bytes: Buffer): Buffer {
  const utf16 = Buffer.from(bytes.toString(), 'utf16le')
  return dice.oneOf([
    () => utf16,
    () => Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]),
    () => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]),
    () => Buffer.concat([Buffer.from([0xff, 0xfe, 0, 0]), bytes]),
    () => Buffer.from(utf16).swap16(),
    () => Buffer.from(bytes.toString('latin1')),
  ])()
}
