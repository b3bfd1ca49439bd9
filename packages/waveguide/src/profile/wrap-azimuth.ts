/** Any real azimuth taken modulo a full turn, into [0, 2π). */
export function wrapAzimuth(azimuthRad: number): number {
  const turn = 2 * Math.PI
  if (azimuthRad >= 0 && azimuthRad < turn) return azimuthRad
  const wrapped = azimuthRad - turn * Math.floor(azimuthRad / turn)
  // A tiny negative azimuth rounds to a full turn.
  return wrapped < turn ? wrapped : 0
}
