/** A text is not JSON. The message is the one of the older server's parser, the position counts code points from 0. */
export class JsonSyntaxError extends Error {
  override readonly name = 'JsonSyntaxError'
  readonly position: number

  /** @param fault where in the text, in UTF-16 units */
  constructor(message: string, fault: { readonly text: string; readonly at: number }) {
    super(message)
    this.position = countCodePoints(fault.text, fault.at)
  }
}

function countCodePoints(text: string, end: number): number {
  let count = 0
  for (let at = 0; at < end; at += 1) {
    if ((text.codePointAt(at) ?? 0) > 0xffff) at += 1
    count += 1
  }
  return count
}
