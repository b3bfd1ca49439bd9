/** The body of a request, to be read and answered by another thread. */
export type OffThreadRequest = {
  /** The header as it came; undefined where there is none. */
  readonly contentType: string | undefined
  readonly body: Uint8Array
}
