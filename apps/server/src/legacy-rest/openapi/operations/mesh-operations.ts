import type { Operation } from '../operation.ts'

const MESH = '$MeshFormat\n2.2 0 8\n$EndMeshFormat\n…'
const BODY_IS_NO_TEXT = {
  status: 400,
  when: 'The body is no text.',
  detail: 'There was an error parsing the body',
}
const BODY_TOO_LARGE = { status: 413, when: 'The body is larger than the server takes.' }

/** Meshes without a simulation. */
export const MESH_OPERATIONS: Readonly<Record<string, Operation>> = {
  'POST /api/mesh/build': {
    topic: 'Meshes',
    name: 'build_mesh',
    summary: 'The surface of a horn from its parameters',
    description:
      'All fields have a default. Lengths are millimetres, angles degrees. R, L, s and a are texts, because they may be ' +
      'expressions in the azimuth p, such as "45 - 5*cos(2*p)".',
    bodyExample: {
      formula_type: 'OSSE',
      L: '40',
      a: '45',
      r0: 12.7,
      a0: 15.5,
      s: '0.7',
      n: 4,
      throat_res: 6,
      mouth_res: 12,
    },
    answer: {
      description: 'The mesh as the text of an MSH file, and of an STL file.',
      example: {
        msh: MESH,
        generatedBy: 'gmsh-occ',
        stats: { nodeCount: 1204n, elementCount: 2404n },
        stl: 'solid horn\n…',
      },
    },
    refusals: [
      BODY_IS_NO_TEXT,
      BODY_TOO_LARGE,
      {
        status: 422,
        when: 'No horn can be built from these values.',
        detail: 'Unsupported Mesh.Quadrants value: 5. Use 1, 12, 14, or 1234.',
      },
      { status: 503, when: 'The mesher is busy or could not finish.' },
    ],
  },
  'POST /api/mesh/generate-msh': {
    topic: 'Meshes',
    name: 'generate_msh',
    summary: 'A mesh from a Gmsh script',
    description: 'Needs the program gmsh on the machine of the server. Surfaces are meshed, volumes are not.',
    bodyExample: { geoText: 'SetFactory("OpenCASCADE");\nBox(1) = {0, 0, 0, 1, 1, 1};\n', mshVersion: '2.2' },
    answer: {
      description: 'The mesh as the text of an MSH file.',
      example: { msh: MESH, generatedBy: 'gmsh', stats: { nodeCount: 98n, elementCount: 192n } },
    },
    refusals: [
      BODY_IS_NO_TEXT,
      BODY_TOO_LARGE,
      {
        status: 422,
        when: 'The script is empty, can not be meshed, or does what scripts may not do here.',
        detail: 'geoText must be a non-empty .geo script.',
      },
      {
        status: 503,
        when: 'There is no gmsh.',
        detail: 'Legacy /api/mesh/generate-msh requires a working Gmsh backend.',
      },
    ],
  },
}
