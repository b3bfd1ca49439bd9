/** What is sent to a thread. */
export type ThreadMessage = {
  readonly name: string
  readonly contentType: string | undefined
  /** The body, cut anywhere. */
  readonly pieces: readonly Uint8Array<ArrayBuffer>[]
}
