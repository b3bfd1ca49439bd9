/** The browser gives no WebGL 2, or none any more. */
export class WebglMissing extends Error {
  override readonly name = 'WebglMissing'

  constructor() {
    super('This browser gives no WebGL 2.')
  }
}
