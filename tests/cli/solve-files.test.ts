import { readFile } from 'node:fs/promises'
import { buildBaffledCavity, parseDesign } from '@hornbench/waveguide'
import { expect, test } from 'vitest'
import { openTemporaryFolder, runCli } from './run-cli.ts'
import { tetrahedron, tetrahedronInput } from './tetrahedron.ts'

type Output = {
  timeConvention: string
  frequenciesHz: number[]
  pressure: (number[] | null)[]
  impedance: ([number, number] | null)[]
  onAxisDb: (number | null)[]
  diDb: (number | null)[]
  powerLevelDb: (number | null)[]
  onAxisPhaseWithoutDelayDeg: (number | null)[]
  groupDelayMs: (number | null)[]
  spinorama: { distanceM: number; listeningWindowDb: (number | null)[]; soundPowerIndexDb: (number | null)[] }
  trust: ({ elementsPerWavelength: number; energyGapShare: number; verdict: string } | null)[]
  seconds: (number | null)[]
  iterations: (number | null)[]
  failures: unknown[]
  unknowns: number
  symmetry: { x: boolean; y: boolean; reasons: string[] }
  triangles: number
  cpuSeconds: number
  peakMemoryBytes: number
  formulation: string
  baffle: string
  sourceAreaCorrection: number
  warnings: string[]
}

async function solve(input: unknown): Promise<Output> {
  await using folder = await openTemporaryFolder()
  const inputPath = await folder.writeJson('in.json', input)
  const run = await runCli(['solve', inputPath, folder.file('out.json')])
  expect(run).toMatchObject({ exitCode: 0, stdout: '', stderr: '' })
  return (await folder.readJson('out.json')) as Output
}

/** dB of any reference. */
function levelOf({ pressure }: Output, index: number, point: number): number {
  const [re = 0, im = 0] = pressure[index]?.slice(2 * point) ?? []
  return 20 * Math.log10(Math.hypot(re, im))
}

/** The power of a source that is as loud all around, W. */
function powerOfSphere(radiusM: number, levelDb: number): number {
  const rms = 20e-6 * 10 ** (levelDb / 20)
  return (4 * Math.PI * radiusM ** 2 * rms ** 2) / (1.21 * 343)
}

async function readFixture(name: string) {
  const url = new URL(`../fixtures/reference-cases/${name}`, import.meta.url)
  return JSON.parse(await readFile(url, 'utf8'))
}

test('a pulsating sphere from a file has the pressure, level and directivity of the closed form', async () => {
  const { meshes, exactSourceArea, reference, frequencies } = await readFixture('a-pulsating-sphere.json')
  const { vertices, triangles, tags, sourceArea } = meshes.coarse
  const output = await solve({
    mesh: { vertices, triangles, tags },
    frequenciesHz: frequencies.slice(0, 3),
    pointsM: [0, 0, 1, 0, -2, 0],
  })
  const areaRatio = exactSourceArea / sourceArea
  for (let index = 0; index < 3; index += 1) {
    const exact = reference.pressureAtRadii[index]
    for (const [point, radiusIndex] of [0, 1].entries()) {
      const [re = 0, im = 0] = output.pressure[index]?.slice(2 * point) ?? []
      // 312 triangles: 1 % of the amplitude is what the mesh can carry at ka ≤ 1.
      const scale = Math.hypot(exact.re[radiusIndex + 1], exact.im[radiusIndex + 1])
      expect(Math.abs(re * areaRatio - exact.re[radiusIndex + 1])).toBeLessThan(0.01 * scale)
      expect(Math.abs(im * areaRatio - exact.im[radiusIndex + 1])).toBeLessThan(0.01 * scale)
    }
    // The level is stated 2 m from the mouth plane: 2.1 m from the centre. rms, so 3.01 dB below the peak level. 1 % is 0.09 dB.
    const expectedDb = reference.splAt2m[index] - 3.01 - 20 * Math.log10(2.1 / 2) - 20 * Math.log10(areaRatio)
    expect(Math.abs((output.onAxisDb[index] ?? Number.NaN) - expectedDb)).toBeLessThan(0.09)
    // The orbits are around the mouth centre, the foremost point of the sphere.
    expect(output.spinorama.soundPowerIndexDb[index]).toBeCloseTo(output.diDb[index] ?? Number.NaN, 1)
    const watts = powerOfSphere(2.1, expectedDb + 20 * Math.log10(areaRatio))
    expect(output.powerLevelDb[index]).toBeCloseTo(10 * Math.log10(watts / 1e-12), 0)
    expect(output.trust[index]?.energyGapShare).toBeLessThan(0.005)
  }
  expect(output).toMatchObject({
    timeConvention: 'exp(-iwt)',
    frequenciesHz: frequencies.slice(0, 3),
    failures: [],
    triangles: 312,
    unknowns: 158,
    formulation: '3d',
    sourceAreaCorrection: 1,
  })
  expect(output.trust.map((trust) => trust?.verdict)).toEqual(['good', 'good', 'good'])
  expect(output.onAxisPhaseWithoutDelayDeg.every((phase) => Math.abs(phase ?? Number.NaN) <= 180)).toBe(true)
  expect(output.seconds.every((seconds) => seconds !== null && seconds > 0)).toBe(true)
  expect(output.cpuSeconds).toBeGreaterThan(0)
  expect(output.peakMemoryBytes).toBeGreaterThan(10e6)
})

test('the result has the same bytes with one and with two processes', async () => {
  const { meshes } = await readFixture('b-spherical-cap.json')
  const { vertices, triangles, tags } = meshes.coarse
  const frequenciesHz = [4000, 500, 1000, 2000, 250]
  const input = { mesh: { vertices, triangles, tags }, frequenciesHz, pointsM: [0, 0, 2, 1, 1, 1] }
  const [one, two] = [await solve({ ...input, processes: 1 }), await solve({ ...input, processes: 2 })]
  for (const key of ['pressure', 'impedance', 'onAxisDb', 'diDb', 'iterations', 'warnings'] as const) {
    expect(JSON.stringify(two[key])).toBe(JSON.stringify(one[key]))
  }
  expect(one.frequenciesHz).toEqual(frequenciesHz)
})

test('the pressure follows the source velocity, the impedance does not', async () => {
  const one = await solve(tetrahedronInput())
  const three = await solve({ ...tetrahedronInput(), sourceVelocity: -3 })
  expect(three.powerLevelDb[0]).toBeCloseTo((one.powerLevelDb[0] ?? Number.NaN) + 20 * Math.log10(3), 9)
  expect(three.trust[0]?.energyGapShare).toBeCloseTo(one.trust[0]?.energyGapShare ?? Number.NaN, 9)
  one.pressure[0]?.forEach((value, index) => expect(three.pressure[0]?.[index]).toBeCloseTo(-3 * value, 9))
  expect(three.impedance[0]?.[0]).toBeCloseTo(one.impedance[0]?.[0] ?? Number.NaN, 9)
})

test('a mesh that is inside out is turned, with a warning, and gives the same sound', async () => {
  const input = tetrahedronInput()
  const { triangles } = tetrahedron()
  const insideOut = triangles.map((_, index) => triangles[3 * Math.floor(index / 3) + (2 - (index % 3))])
  const [good, turned] = [
    await solve(input),
    await solve({ ...input, mesh: { ...input.mesh, triangles: insideOut } }),
  ]
  expect(turned.warnings.some((warning) => warning.startsWith('inverted_normals'))).toBe(true)
  expect(turned.onAxisDb[0]).toBeCloseTo(good.onAxisDb[0] ?? Number.NaN, 3)
})

test('a point on the surface gets the pressure of the surface', async () => {
  const { vertices } = tetrahedron()
  const output = await solve({ ...tetrahedronInput(), pointsM: [...vertices.slice(0, 3), 0, 0, 2] })
  const [re = 0, im = 0, farRe = 0, farIm = 0] = output.pressure[0] ?? []
  expect(Math.hypot(re, im)).toBeGreaterThan(5 * Math.hypot(farRe, farIm))
})

test('a horn meshed from its parameters sounds as the converged axisymmetric solution of the same shape', async () => {
  const { parameters, frequencies, results } = await readFixture('d-osse-1000.json')
  const output = await solve({
    design: { ...parameters, throat_res: 4, mouth_res: 8, rear_res: 10 },
    frequenciesHz: frequencies.filter((_: number, index: number) => index % 3 === 0),
    pointsM: [0, 0, 2],
    processes: 2,
  })
  const reference = results.axisymmetric_304_segments.splOnAxis2m.filter(
    (_: number, index: number) => index % 3 === 0,
  )
  reference.forEach((expectedDb: number, index: number) => {
    const [re = 0, im = 0] = output.pressure[index] ?? []
    const levelDb = 20 * Math.log10(Math.hypot(re, im) / 20e-6)
    // The reference meridian leaves the formula by up to 0.5 mm at the mouth; a wavelength is 34 mm at the top.
    expect(Math.abs(levelDb - expectedDb)).toBeLessThan(0.3)
  })
})

test('a round horn is solved on its outline unless triangles are asked for, and the result says which', async () => {
  const { parameters } = await readFixture('d-osse-1000.json')
  const design = { ...parameters, throat_res: 6, mouth_res: 12, rear_res: 14 }
  const input = { design, frequenciesHz: [400, 3000], pointsM: [0, 0, 2] }
  const [round, flat] = [await solve(input), await solve({ ...input, formulation: '3d', symmetry: 'off' })]
  expect(round).toMatchObject({ formulation: 'axisymmetric', sourceAreaCorrection: 1, failures: [] })
  expect(flat).toMatchObject({ formulation: '3d', triangles: round.triangles, failures: [] })
  expect(flat.sourceAreaCorrection).toBeGreaterThan(1)
  expect(round.unknowns).toBeLessThan(0.2 * flat.unknowns)
  flat.onAxisDb.forEach((level, index) => {
    expect(Math.abs((level ?? Number.NaN) - (round.onAxisDb[index] ?? Number.NaN))).toBeLessThan(0.3)
  })
})

test('a horn in an infinite baffle sounds the same on its outline, its triangles and its mesh, and not behind', async () => {
  const { parameters } = await readFixture('d-osse-1000.json')
  const design = { ...parameters, throat_res: 7, mouth_res: 13 }
  const { mouthPlaneZMm, surface } = buildBaffledCavity(parseDesign(design))
  // Six edges to the shortest wavelength; 90° is in the plane, 120° behind it.
  const places = [0, 45, 90, 120].map((degrees) => (degrees * Math.PI) / 180)
  const pointsM = places.flatMap((angle) => [Math.sin(angle), 0, mouthPlaneZMm / 1000 + Math.cos(angle)])
  const input = { design, frequenciesHz: [500, 3000], pointsM, baffle: 'infinite' }
  const round = await solve(input)
  const flat = await solve({ ...input, formulation: '3d', processes: 2 })
  const { vertices, triangles, tags } = surface
  const mesh = {
    vertices: Array.from(vertices, (mm) => mm / 1000),
    triangles: [...triangles],
    tags: [...tags],
  }
  const meshed = await solve({ ...input, design: undefined, mesh, symmetry: 'off' })

  expect(round).toMatchObject({ formulation: 'axisymmetric', baffle: 'infinite', failures: [] })
  expect(flat).toMatchObject({
    formulation: '3d',
    baffle: 'infinite',
    symmetry: { x: true, y: true },
    failures: [],
  })
  expect(meshed).toMatchObject({ baffle: 'infinite', symmetry: { x: false, y: false }, failures: [] })
  const correctionDb = 20 * Math.log10(flat.sourceAreaCorrection)
  for (let index = 0; index < 2; index += 1) {
    expect(Math.abs(levelOf(flat, index, 0) - levelOf(round, index, 0))).toBeLessThan(0.15)
    expect(Math.abs(levelOf(flat, index, 1) - levelOf(round, index, 1))).toBeLessThan(0.15)
    expect(Math.abs(levelOf(flat, index, 2) - levelOf(round, index, 2))).toBeLessThan(0.3)
    expect(levelOf(meshed, index, 0) + correctionDb).toBeCloseTo(levelOf(flat, index, 0), 2)
    expect(Math.abs((flat.onAxisDb[index] ?? 0) - (round.onAxisDb[index] ?? Number.NaN))).toBeLessThan(0.15)
    expect(Math.abs((flat.diDb[index] ?? 0) - (round.diDb[index] ?? Number.NaN))).toBeLessThan(0.15)
    for (const output of [round, flat, meshed]) expect(output.pressure[index]?.slice(6)).toEqual([0, 0])
  }
  // A quarter of a wavelength is longer than the horn: it radiates alike in all directions of the half space.
  expect(round.diDb[0]).toBeCloseTo(3.1, 0)
  expect(round.warnings).toContainEqual(expect.stringMatching(/^behind_baffle: 1 of 4 points/))
})

test('a file that begins with a byte order mark is read like any other', async () => {
  const plain = await solve(tetrahedronInput())
  const marked = await solve(`\uFEFF${JSON.stringify(tetrahedronInput())}`)
  expect(marked.pressure).toEqual(plain.pressure)
})

test('shows its progress only where it is asked to', async () => {
  await using folder = await openTemporaryFolder()
  const inputPath = await folder.writeJson('in.json', tetrahedronInput())
  const run = await runCli(['solve', inputPath, folder.file('out.json'), '--progress'])
  expect(run).toMatchObject({ exitCode: 0, stdout: '', stderr: expect.stringMatching(/100 % {2}done in/) })
})

test('a symmetric design is solved by a quarter, to the values of the whole', async () => {
  const { parameters } = await readFixture('d-osse-1000.json')
  const input = {
    design: { ...parameters, throat_res: 12, mouth_res: 24, rear_res: 30 },
    frequenciesHz: [1000],
    pointsM: [0, 0, 1, -1, 0.5, 0],
    formulation: '3d',
  }
  const [quarter, whole] = [await solve(input), await solve({ ...input, symmetry: 'off' })]

  expect(quarter.symmetry).toEqual({ x: true, y: true, reasons: [] })
  expect(whole.symmetry).toEqual({ x: false, y: false, reasons: ['Symmetry is switched off.'] })
  expect(quarter.triangles).toBe(whole.triangles)
  expect(quarter.unknowns).toBeLessThan(whole.unknowns / 3)
  const size = Math.hypot(...(whole.pressure[0] ?? []))
  for (const [i, value] of (whole.pressure[0] ?? []).entries()) {
    expect(Math.abs((quarter.pressure[0]?.[i] ?? Number.NaN) - value)).toBeLessThan(1e-5 * size)
  }
})
