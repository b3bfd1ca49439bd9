/** A quantity that may vary around the axis. The azimuth is in [0, 2π). */
export type AzimuthFunction = (azimuthRad: number) => number
