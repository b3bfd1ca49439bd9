import { z } from 'zod'

/** Typed arrays as they come over IPC. (`z.instanceof` would refuse views on shared memory at compile time.) */
export const float64ArraySchema = z.custom<Float64Array>((value) => value instanceof Float64Array)
export const float32ArraySchema = z.custom<Float32Array>((value) => value instanceof Float32Array)
export const uint32ArraySchema = z.custom<Uint32Array>((value) => value instanceof Uint32Array)
export const uint8ArraySchema = z.custom<Uint8Array>((value) => value instanceof Uint8Array)
