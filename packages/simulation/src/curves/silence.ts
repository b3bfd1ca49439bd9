/** A level for points without any sound, where the logarithm has none: far below anything there is. */
export const SILENCE_DB = -400
