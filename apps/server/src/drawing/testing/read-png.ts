import { inflateSync } from 'node:zlib'

export type Picture = {
  readonly widthPx: number
  readonly heightPx: number
  /** Four bytes a pixel: red, green, blue, opacity. */
  readonly pixels: Uint8Array
}

const SIGNATURE = '89504e470d0a1a0a'
const CHANNELS = 4

/** Reads what the painter writes: 8 bits, four channels, not interlaced. @throws Error for any other file */
export function readPng(png: Uint8Array): Picture {
  const bytes = Buffer.from(png)
  if (bytes.subarray(0, 8).toString('hex') !== SIGNATURE) throw new Error('This is no PNG.')
  const parts: Buffer[] = []
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at)
    const type = bytes.toString('latin1', at + 4, at + 8)
    if (type === 'IDAT') parts.push(bytes.subarray(at + 8, at + 8 + length))
    at += length + 12
  }
  const widthPx = bytes.readUInt32BE(16)
  const heightPx = bytes.readUInt32BE(20)
  if (bytes.toString('hex', 24, 29) !== '0806000000') throw new Error('This is another kind of PNG.')
  return { widthPx, heightPx, pixels: unfiltered(inflateSync(Buffer.concat(parts)), widthPx, heightPx) }
}

/** How many different colours a picture has. */
export function coloursOf({ pixels }: Picture): number {
  return new Set(new Uint32Array(pixels.buffer)).size
}

/** Each row starts with the number of its filter (PNG specification, 9.2). */
function unfiltered(data: Uint8Array, widthPx: number, heightPx: number): Uint8Array {
  const row = widthPx * CHANNELS
  const pixels = new Uint8Array(row * heightPx)
  for (let y = 0; y < heightPx; y++) {
    const filter = data[y * (row + 1)] ?? 0
    for (let x = 0; x < row; x++) {
      const at = y * row + x
      const left = x < CHANNELS ? 0 : (pixels[at - CHANNELS] ?? 0)
      const above = pixels[at - row] ?? 0
      const corner = x < CHANNELS ? 0 : (pixels[at - row - CHANNELS] ?? 0)
      const guesses = [0, left, above, (left + above) >> 1, paeth(left, above, corner)]
      pixels[at] = (data[y * (row + 1) + 1 + x] ?? 0) + (guesses[filter] ?? 0)
    }
  }
  return pixels
}

function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner
  const [byLeft, byAbove, byCorner] = [left, above, corner].map((value) => Math.abs(guess - value))
  if (byLeft !== undefined && byLeft <= (byAbove ?? 0) && byLeft <= (byCorner ?? 0)) return left
  return (byAbove ?? 0) <= (byCorner ?? 0) ? above : corner
}
