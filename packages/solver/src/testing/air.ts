import type { Medium } from '../medium.ts'

export const AIR: Medium = { soundSpeed: 343, density: 1.21 }
