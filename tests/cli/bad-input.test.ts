import { existsSync } from 'node:fs'
import { link, symlink, truncate, writeFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { needleCylinder } from './needle-cylinder.ts'
import { openTemporaryFolder, runCli } from './run-cli.ts'
import { tetrahedron, tetrahedronInput } from './tetrahedron.ts'

const input = tetrahedronInput()
const mesh = tetrahedron()
const withMesh = (changes: object) => ({ ...input, mesh: { ...mesh, ...changes } })
const horn = {
  formula_type: 'OSSE',
  L: 50,
  a: 40,
  a0: 12,
  r0: 12.7,
  k: 1,
  s: 0.4,
  n: 4,
  q: 0.995,
  throat_res: 8,
  mouth_res: 20,
  rear_res: 25,
}
const withDesign = (changes: object) => ({
  design: { ...horn, ...changes },
  frequenciesHz: [500],
  pointsM: [0, 0, 1],
})
const shifted = mesh.vertices.map((value, index) => (index % 3 === 0 ? value + 0.03 : value))

const BAD_FILES: [what: string, content: unknown, message: RegExp][] = [
  ['an empty file', '', /not JSON/],
  ['a file that is not JSON', '{"mesh": [1, 2', /not JSON/],
  ['a NaN literal', '{"frequenciesHz": [NaN]}', /not JSON/],
  ['a JSON text that is no object', '[1, 2, 3]', /expected object/],
  ['neither mesh nor design', { frequenciesHz: [500], pointsM: [] }, /either "mesh" or "design"/],
  ['both mesh and design', { ...input, design: horn }, /either "mesh" or "design"/],
  ['a misspelt name', { ...input, frequencyHz: 100 }, /frequencyHz/],
  [
    'a name of a megabyte, with line breaks',
    { ...input, ['x\n\u001b[31m'.repeat(1e5)]: 1 },
    /^.{100,600}\n$/,
  ],
  ['no frequencies', { ...input, frequenciesHz: [] }, /frequenciesHz needs at least 1 number/],
  [
    'a million frequencies',
    { ...input, frequenciesHz: Array(1e6).fill(100) },
    /frequenciesHz has 1000000 numbers, at most 2000/,
  ],
  ['a negative frequency', { ...input, frequenciesHz: [100, -5] }, /frequenciesHz\[1\] is -5/],
  ['an infinite frequency', '{"frequenciesHz": [1e999], "pointsM": [], "design": {}}', /frequenciesHz\[0\]/],
  [
    'a frequency far above what the mesh can carry',
    { ...input, frequenciesHz: [1e12] },
    /frequenciesHz\[0\]/,
  ],
  ['a frequency as text', { ...input, frequenciesHz: ['100'] }, /frequenciesHz\[0\] is "100"/],
  ['points that are no triples', { ...input, pointsM: [0, 0, 1, 2] }, /pointsM has 4 numbers/],
  ['too many points', { ...input, pointsM: Array(3 * 20_001).fill(1) }, /at most 60000/],
  ['a point at the end of the world', { ...input, pointsM: [0, -1e300, 1] }, /pointsM\[1\] is -1e\+300 m/],
  ['a frequency of next to nothing', { ...input, frequenciesHz: [1e-300] }, /frequenciesHz\[0\] is 1e-300/],
  ['a point inside the body', { ...input, pointsM: [0, 0, 0] }, /inside the body/],
  ['a sound speed of 0', { ...input, soundSpeed: 0 }, /soundSpeed/],
  ['a source that does not move', { ...input, sourceVelocity: 0 }, /sourceVelocity/],
  ['no process', { ...input, processes: 0 }, /processes/],
  ['a thousand processes', { ...input, processes: 1000 }, /processes/],
  ['a symmetry that is not known', { ...input, symmetry: 'quarter' }, /symmetry/],
  ['a baffle that there is not', { ...input, baffle: 'finite' }, /baffle/],
  ['a body in a baffle', { ...input, baffle: 'infinite' }, /no_aperture: No triangle has the tag 4/],
  [
    'a horn with a mouth that fits into no baffle',
    { ...withDesign({ L: '60 + 5*cos(2p)' }), baffle: 'infinite' },
    /design: The edge of the mouth is not flat.*Use the same L all around/,
  ],
  [
    'a mesh as a body of revolution',
    { ...input, formulation: 'axisymmetric' },
    /nothing says that it is round/,
  ],
  [
    'an oval horn as a body of revolution',
    { ...withDesign({ a: '40 + 2*cos(2p)' }), formulation: 'axisymmetric' },
    /not_round: .* change around its axis/,
  ],
  ['a formulation that there is not', { ...input, formulation: '2d' }, /formulation/],

  ['an empty mesh', withMesh({ vertices: [], triangles: [], tags: [] }), /mesh_empty/],
  ['a missing vertex list', withMesh({ vertices: undefined }), /mesh\.vertices/],
  [
    'a vertex that is null',
    withMesh({ vertices: [null, ...mesh.vertices.slice(1)] }),
    /vertices\[0\] is null/,
  ],
  ['a vertex at 1e300', withMesh({ vertices: [1e300, ...mesh.vertices.slice(1)] }), /mesh/],
  [
    'an index that is out of range',
    withMesh({ triangles: [...mesh.triangles.slice(0, 11), 9] }),
    /mesh_index_range/,
  ],
  ['a negative index', withMesh({ triangles: [-1, ...mesh.triangles.slice(1)] }), /triangles\[0\] is -1/],
  ['too few tags', withMesh({ tags: [2] }), /tag_count_mismatch/],
  ['a tag of 7', withMesh({ tags: [1, 1, 7, 2] }), /tags\[2\] is 7/],
  ['a mesh without a source', withMesh({ tags: [1, 1, 1, 1] }), /missing_source_tag/],
  ['an open mesh', withMesh({ triangles: mesh.triangles.slice(3), tags: [1, 1, 2] }), /open_mesh/],
  [
    'two bodies that cut each other',
    withMesh({
      vertices: [...mesh.vertices, ...shifted],
      triangles: [...mesh.triangles, ...mesh.triangles.map((index) => index + 4)],
      tags: [...mesh.tags, ...mesh.tags],
    }),
    /self_intersection/,
  ],
  [
    'a mesh of more than 12,000 triangles',
    withMesh({ triangles: Array(3 * 12_001).fill(0), tags: Array(12_001).fill(1) }),
    /at most 36000/,
  ],

  ['a cylinder of 1,200 needles', { ...input, mesh: needleCylinder(1200) }, /too_stretched/],

  ['a design without a length', withDesign({ L: undefined }), /L\b/],
  ['a design with an unknown formula', withDesign({ formula_type: 'TRACTRIX' }), /formula_type/],
  ['a misspelt design parameter', withDesign({ throat_ress: 5 }), /throat_ress/],
  ['an expression with a fault', withDesign({ a: '40 + * 2' }), /column 6/],
  ['an expression that calls what it must not', withDesign({ a: 'process.exit(0)' }), /column/],
  ['a negative throat', withDesign({ r0: -3 }), /r0/],
  ['a horn of a thousand kilometres', withDesign({ L: 1e9 }), /L\b/],
  ['elements of a micrometre', withDesign({ throat_res: 0.001, mouth_res: 0.001 }), /design/],
  ['an unknown morph target', withDesign({ morph_target: 3 }), /morph_target/],
  ['an enclosure that does not hold its horn', withDesign({ enc_depth: 5 }), /enc_depth must be at least/],
  ['a wall without thickness', withDesign({ wall_thickness: 0 }), /wall_thickness/],
]

describe('a solve is refused with one line and exit code 2', () => {
  test.concurrent.each(BAD_FILES)('for %s', async (_what, content, message) => {
    await using folder = await openTemporaryFolder()
    const inputPath = await folder.writeJson('in.json', content)
    const run = await runCli(['solve', inputPath, folder.file('out.json')])
    expect(run.stderr).toMatch(message)
    expect(run.stderr.trimEnd().split('\n')).toHaveLength(1)
    expect(run.stdout).toBe('')
    expect(run.exitCode).toBe(2)
    expect(existsSync(folder.file('out.json'))).toBe(false)
  })

  test('for a file that does not exist, and one that is a folder', async () => {
    await using folder = await openTemporaryFolder()
    for (const path of [folder.file('missing.json'), folder.path]) {
      const run = await runCli(['solve', path, folder.file('out.json')])
      expect(run).toMatchObject({ exitCode: 2, stderr: expect.stringContaining(path) })
    }
  })

  test('for a file of 100 GB, which it does not read', async () => {
    await using folder = await openTemporaryFolder()
    await writeFile(folder.file('in.json'), '')
    await truncate(folder.file('in.json'), 100e9)
    const run = await runCli(['solve', folder.file('in.json'), folder.file('out.json')])
    expect(run).toMatchObject({ exitCode: 2, stderr: expect.stringMatching(/bytes; at most/) })
  })

  test('for an output that cannot be written, before the solve', async () => {
    await using folder = await openTemporaryFolder()
    const inputPath = await folder.writeJson('in.json', input)
    for (const path of [folder.file('nowhere/out.json'), folder.path]) {
      const run = await runCli(['solve', inputPath, path])
      expect(run).toMatchObject({ exitCode: 2, stderr: expect.stringContaining("Can't write") })
    }
  })

  test('for an output that is the input, by whatever path, and leaves it as it was', async () => {
    await using folder = await openTemporaryFolder()
    const inputPath = await folder.writeJson('in.json', input)
    await symlink(inputPath, folder.file('link.json'))
    await link(inputPath, folder.file('twin.json'))
    for (const path of [
      inputPath,
      `${folder.path}/./in.json`,
      folder.file('link.json'),
      folder.file('twin.json'),
    ]) {
      const run = await runCli(['solve', inputPath, path])
      expect(run).toMatchObject({
        exitCode: 2,
        stdout: '',
        stderr: expect.stringMatching(/^.* is the input .*\n$/),
      })
    }
    expect(await folder.readJson('in.json')).toEqual(input)
  })

  test('for arguments that are missing or unknown', async () => {
    for (const args of [[], ['solve'], ['solve', 'a'], ['solve', 'a', 'b', '--fast'], ['bake']]) {
      const run = await runCli(args)
      expect(run).toMatchObject({ exitCode: 2, stderr: expect.stringMatching(/npm run/) })
    }
  })
})
