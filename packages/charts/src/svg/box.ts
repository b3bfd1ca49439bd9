/** A rectangle in px; y grows downwards. */
export type Box = {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}
