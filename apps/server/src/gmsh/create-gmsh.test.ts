import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { GMSH_LIMITS } from './gmsh-limits.ts'
import { openTestGmsh } from './testing/open-test-gmsh.ts'
import { processesIn } from './testing/processes-in.ts'

const CUBE = 'SetFactory("OpenCASCADE");\nBox(1) = {0, 0, 0, 1, 1, 1};\n'
const ENDLESS = 'i = 0;\nFor i In {0:10}\n i = 0;\nEndFor\n'
const GREEDY = 'b[] = {1};\nFor i In {0:60}\n b[] += b[];\nEndFor\n'
const FINE = `${CUBE}Mesh.MeshSizeMax = 0.002; Mesh.CharacteristicLengthMax = 0.002;\n`

let gmsh: ReturnType<typeof openTestGmsh> | undefined
afterEach(async () => {
  await gmsh?.[Symbol.asyncDispose]()
  gmsh = undefined
})

function open(options: Parameters<typeof openTestGmsh>[0] = {}) {
  gmsh = openTestGmsh(options)
  return gmsh
}

/** Rings of points, splines through them, surfaces between these: a cone on a disc, in the built-in kernel. */
function hornScript(): string {
  return `
Mesh.MshFileVersion = 2.2; // as ever
Mesh.Algorithm = 2;
General.Verbosity = 2;
n = 8; throat = 10; mouth = 40; depth = 60;
Point(1) = {0, 0, 0, 5};
For i In {0:n-1}
  Point(10 + i) = {throat * Cos(2 * Pi * i / n), throat * Sin(2 * Pi * i / n), 0, 5};
  Point(30 + i) = {mouth * Cos(2 * Pi * i / n), mouth * Sin(2 * Pi * i / n), depth, 12};
EndFor
For i In {0:n-1}
  j = (i + 1) % n;
  Line(10 + i) = {10 + i, 10 + j};
  Line(30 + i) = {30 + i, 30 + j};
  Line(50 + i) = {10 + i, 30 + i};
EndFor
wall[] = {};
For i In {0:n-1}
  Line Loop(100 + i) = {10 + i, 50 + (i + 1) % n, -(30 + i), -(50 + i)};
  Ruled Surface(100 + i) = {100 + i};
  wall[] += {100 + i};
EndFor
Line Loop(200) = {10:17};
Plane Surface(200) = {200};
Physical Surface("SD1G0", 1) = {wall[]};
Physical Surface("SD1D1001", 2) = {200};
`
}

describe('meshes', () => {
  test.each(['2.2', '4.1'] as const)(
    'the surfaces of a box in version %s, with names of groups',
    async (version) => {
      const script = `${CUBE}Mesh.MshFileVersion = 1; Mesh.Binary = 1; Mesh.Format = 27;\nPhysical Surface("wall é", 7) = {1:6};`
      const { mesh, leftovers, folder } = open()
      const { msh, nodeCount, elementCount } = await mesh(script, { version })
      expect(msh.startsWith(`$MeshFormat\n${version} 0 8\n$EndMeshFormat\n`)).toBe(true)
      expect(msh).toContain('$PhysicalNames\n1\n2 7 "wall é"\n$EndPhysicalNames\n')
      // Euler: a closed surface of triangles with V nodes has 2 V - 4 of them.
      expect(elementCount).toBe(2 * nodeCount - 4)
      expect(nodeCount).toBeGreaterThan(50)
      expect(leftovers()).toEqual([])
      expect(processesIn(folder)).toEqual([])
    },
  )

  test('a loop in one line, which Gmsh itself repeats wrongly', async () => {
    const script = 'For i In {0:3} Point(i + 1) = {i, 0, 0, 1}; EndFor\nLine(1) = {1, 4};'
    expect((await open().mesh(script)).elementCount).toBeGreaterThan(1)
  })

  test('a horn as the older mesher of horns wrote it', async () => {
    const { mesh } = open()
    const { msh, elementCount } = await mesh(hornScript())
    expect(msh).toContain('2 1 "SD1G0"')
    expect(msh).toContain('2 2 "SD1D1001"')
    expect(elementCount).toBeGreaterThan(100)
  })

  test('an empty script gives an empty mesh', async () => {
    expect(await open().mesh('// nothing')).toMatchObject({ nodeCount: 0, elementCount: 0 })
  })

  test('without settings and environment of the user', async () => {
    using home = temporaryFolder()
    const seen = join(home.path, 'seen')
    const program = join(home.path, 'gmsh')
    const say = `#!/bin/sh\n[ "$1" = --version ] && echo 4.99.0 && exit 0\n/usr/bin/env > ${seen}; pwd >> ${seen}; ls -A >> ${seen}\n`
    writeFileSync(program, say)
    chmodSync(program, 0o755)
    const { mesh, folder } = open({ gmshPath: program })
    await expect(mesh(CUBE)).rejects.toThrow('Gmsh wrote no mesh for this script.')
    const lines = readFileSync(seen, 'utf8').trim().split('\n')
    const names = lines.filter((line) => line.includes('=')).map((line) => line.split('=')[0])
    // The shell adds these.
    const given = new Set(names.filter((name) => name !== 'PWD' && name !== '_' && name !== 'SHLVL'))
    const ours = ['GMSH_HOME', 'HOME', 'LC_ALL', 'OMP_NUM_THREADS', 'OPENBLAS_NUM_THREADS', 'PATH', 'TMPDIR']
    expect(given).toEqual(new Set(ours))
    expect(lines.find((line) => line.startsWith('HOME='))).toContain(folder)
    expect(lines.at(-1)).toBe('script.geo')
  })
})

describe('says what is wrong with a script', () => {
  test('by its own lines and names, without paths', async () => {
    const script = '// one\nradius = 2; Point(1) = {0,0,0};\n\nLine(radius) = {1, radius};'
    await expect(open().mesh(script)).rejects.toThrow(
      /^Gmsh can't mesh the script: Unknown control point 2 in GEO curve 2; line 4: Could not add line/,
    )
    await expect(gmsh?.mesh('wide[] = {1};\n\nPoint(1) = {wide[7], 0, 0};')).rejects.toThrow(
      /line 3: .*wide\[7\]/,
    )
    expect(gmsh?.leftovers()).toEqual([])
  })

  test('when it breaks Gmsh', async () => {
    await expect(open().mesh('a[] = {1};\nb = a[1e9] + 1 2;')).rejects.toThrow(/^Gmsh/)
    expect(gmsh?.leftovers()).toEqual([])
  })
})

describe('ends a run', () => {
  const limits = { ...GMSH_LIMITS, timeMs: 1500 }

  test.each([
    ['that never ends', ENDLESS],
    ['of a mesh that is far too fine', FINE],
  ])('%s', async (_name, script) => {
    const { mesh, leftovers, folder } = open({ limits })
    await expect(mesh(script)).rejects.toThrow('Gmsh was stopped after 1.5 s: make the mesh coarser.')
    expect(leftovers()).toEqual([])
    expect(processesIn(folder)).toEqual([])
    // The next one is served as ever.
    expect((await mesh(CUBE)).nodeCount).toBeGreaterThan(50)
  })

  test.each([
    ['by the system', {}],
    ['by watching it', { prlimit: undefined }],
  ])('that takes too much memory, %s', async (_name, options) => {
    const { mesh, leftovers, folder } = open({
      ...options,
      limits: { ...GMSH_LIMITS, memoryBytes: 700 * 2 ** 20 },
    })
    await expect(mesh(GREEDY)).rejects.toThrow(
      /^Gmsh (needs more memory than it may have|broke down .* want of memory)/,
    )
    expect(leftovers()).toEqual([])
    expect(processesIn(folder)).toEqual([])
  })

  test.each([
    ['by the system', {}],
    ['by watching it', { prlimit: undefined }],
  ])('that writes too much, %s', async (_name, options) => {
    const { mesh, leftovers } = open({ ...options, limits: { ...GMSH_LIMITS, fileBytes: 2 ** 18 } })
    const script = `SetFactory("OpenCASCADE");\nRectangle(1) = {0, 0, 0, 1, 1};\nMesh.CharacteristicLengthMax = 0.01;\n`
    await expect(mesh(script)).rejects.toThrow('The mesh is larger than 0.25 MB: make it coarser.')
    expect(leftovers()).toEqual([])
  })

  test('whose client goes, and lets the next one in', async () => {
    const { mesh, leftovers, folder } = open()
    const client = new AbortController()
    const first = mesh(ENDLESS, { signal: client.signal })
    const second = mesh(CUBE)
    await expect.poll(() => processesIn(folder).length, { timeout: 10_000 }).toBe(1)
    client.abort(new Error('gone'))
    await expect(first).rejects.toThrow('gone')
    expect((await second).nodeCount).toBeGreaterThan(50)
    expect(leftovers()).toEqual([])
  })

  test('with all that it started', async () => {
    using home = temporaryFolder()
    const program = join(home.path, 'gmsh')
    writeFileSync(
      program,
      '#!/bin/sh\n[ "$1" = --version ] && echo 4.99.0 && exit 0\n/bin/sleep 600 & /bin/sleep 601\n',
    )
    chmodSync(program, 0o755)
    const { mesh, folder } = open({ gmshPath: program, limits })
    await expect(mesh(CUBE)).rejects.toThrow('Gmsh was stopped')
    expect(processesIn(folder)).toEqual([])
  })

  test('when the server ends, and then takes no more', async () => {
    const { mesh, close, folder } = open()
    const running = mesh(ENDLESS)
    const waiting = mesh(CUBE)
    const outcomes = Promise.allSettled([running, waiting])
    await expect.poll(() => processesIn(folder).length, { timeout: 10_000 }).toBe(1)
    await close()
    for (const outcome of await outcomes) {
      expect(outcome).toMatchObject({
        reason: { code: 'server_unavailable', message: 'The server is shutting down.' },
      })
    }
    await expect(mesh(CUBE)).rejects.toThrow('The server is shutting down.')
    expect(processesIn(folder)).toEqual([])
    expect(existsSync(folder)).toBe(false)
  })
})

test('four wait while one is run, a fifth is sent away', async () => {
  const { mesh } = open({ limits: { ...GMSH_LIMITS, timeMs: 2000 } })
  const running = mesh(ENDLESS)
  const others = Promise.allSettled(Array.from({ length: 5 }, () => mesh(CUBE)))
  await expect(running).rejects.toThrow('Gmsh was stopped')
  const kinds = (await others).map((outcome) =>
    'value' in outcome ? 'meshed' : (outcome.reason as Error).name,
  )
  expect(kinds).toEqual(['meshed', 'meshed', 'meshed', 'meshed', 'ServerUnavailableError'])
})

test('what a crash left behind is removed', async () => {
  using place = temporaryFolder()
  const folder = join(place.path, 'runs')
  mkdirSync(join(folder, 'run-old'), { recursive: true })
  writeFileSync(join(folder, 'run-old', 'mesh.msh'), 'x')
  const { mesh } = open({ folder })
  await mesh(CUBE)
  expect(existsSync(join(folder, 'run-old'))).toBe(false)
})

describe('without a Gmsh', () => {
  const TEXT = 'Legacy /api/mesh/generate-msh requires a working Gmsh backend.'

  test('the recorded text is the answer, until there is one', async () => {
    using home = temporaryFolder()
    const { mesh, leftovers } = open({ gmshPath: '', searchPath: home.path })
    await expect(mesh(CUBE)).rejects.toThrow(TEXT)
    expect(leftovers()).toEqual([])
    const program = join(home.path, 'gmsh')
    writeFileSync(program, '#!/bin/sh\n[ "$1" = --version ] && echo 4.99.0 && exit 0\nexit 3\n')
    chmodSync(program, 0o755)
    await expect(mesh(CUBE)).rejects.toThrow('Gmsh broke down with this script')
    writeFileSync(program, 'no program')
    await expect(mesh(CUBE)).rejects.toThrow(TEXT)
  })

  test.each(['#!/bin/sh\nexit 1\n', '#!/bin/sh\necho 3.0.6\n', '#!/bin/sh\necho hello\n'])(
    'a program of that name which is none does not count: %j',
    async (text) => {
      using home = temporaryFolder()
      const program = join(home.path, 'gmsh')
      writeFileSync(program, text)
      chmodSync(program, 0o755)
      await expect(open({ gmshPath: program }).mesh(CUBE)).rejects.toThrow(TEXT)
    },
  )
})
