import { BOOL, type Model, STR } from './model.ts'

/**
 * The body of `POST /api/mesh/generate-msh`. `binary` is taken and has no effect, as ever: the mesh is a text within JSON,
 * which can't carry the bytes of a binary one.
 */
export const GENERATE_MSH: Model = {
  name: 'GenerateMshRequest',
  fields: [
    { name: 'geoText', type: STR },
    { name: 'mshVersion', type: STR, default: '2.2' },
    { name: 'binary', type: BOOL, default: false },
  ],
}
