const LAST_CONTINUATION = 0xbf
const FIRST_CONTINUATION = 0x80

/** Replaces the middle of a text by three dots where it has more than so many bytes of UTF-8; cuts no character in two. */
export function shortenMiddle(text: string, maxBytes: number): string {
  const bytes = new TextEncoder().encode(text)
  if (bytes.length <= maxBytes) return text
  let headEnd = Math.ceil(maxBytes / 2)
  while (isContinuation(bytes[headEnd])) headEnd -= 1
  let tailStart = bytes.length - Math.ceil(maxBytes / 2) + 1
  while (isContinuation(bytes[tailStart])) tailStart += 1
  const decoder = new TextDecoder()
  return `${decoder.decode(bytes.subarray(0, headEnd))}...${decoder.decode(bytes.subarray(tailStart))}`
}

function isContinuation(byte = 0): boolean {
  return byte >= FIRST_CONTINUATION && byte <= LAST_CONTINUATION
}
