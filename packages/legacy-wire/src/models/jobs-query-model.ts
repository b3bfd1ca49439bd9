import { optional, STR } from './model.ts'
import type { Model } from './model.ts'

/** The parameters of `GET /api/jobs`. The bound of the offset is ours: beyond 64 bits the older server broke down. */
export const JOBS_QUERY: Model = {
  name: 'JobsQuery',
  fields: [
    { name: 'status', type: optional(STR), default: null },
    { name: 'limit', type: { kind: 'int', least: 1n, most: 200n }, default: 50n },
    { name: 'offset', type: { kind: 'int', least: 0n, most: 2n ** 63n - 1n }, default: 0n },
  ],
}
