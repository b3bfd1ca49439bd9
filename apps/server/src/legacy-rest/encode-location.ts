/** What stays as it is in a location: unreserved and reserved characters, and the percent sign of escapes. */
const TO_ESCAPE = /[^\w.~:/%#?=@[\]!$&'()*+,;-]/gu

/** An address as header text: everything but the characters of addresses is percent-encoded as UTF-8. */
export function encodeLocation(address: string): string {
  return address.toWellFormed().replaceAll(TO_ESCAPE, escapeBytes)
}

function escapeBytes(character: string): string {
  return [...Buffer.from(character)]
    .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)
    .join('')
}
