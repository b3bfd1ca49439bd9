import { DICT, FLOAT, INT, listOf, optional, STR } from './model.ts'
import type { Model } from './model.ts'

/** A triangle mesh: three coordinates a vertex, three indices and one tag a triangle. */
export const MESH: Model = {
  name: 'MeshData',
  fields: [
    { name: 'vertices', type: listOf(FLOAT) },
    { name: 'indices', type: listOf(INT) },
    { name: 'surfaceTags', type: listOf(INT) },
    { name: 'format', type: STR, default: 'msh' },
    { name: 'boundaryConditions', type: optional(DICT), default: null },
    { name: 'metadata', type: optional(DICT), default: null },
  ],
}
