import { BENCH_HORNS, benchDesign } from '../../benchmarks/solver/bench-horn.ts'
import { designMeridianModel } from '../../physics/measure-axisymmetric.ts'
import { compareOnArc, hornModel, solveOnArc } from '../../physics/measure-horn-mesh.ts'
import { ROSSE_90 } from '../../physics/measure-meridian-convergence.ts'
import { AIR } from '../../physics/reference-case.ts'
import { drawPlot } from '../report/draw-plot.ts'
import { atMost, type ValidationCase, type ValidationRow } from '../validation-case.ts'

type Design = Readonly<Record<string, unknown>>

const rosse = (scale: number): Design => ({
  ...ROSSE_90,
  throat_res: 6 * scale,
  mouth_res: 12 * scale,
  rear_res: 16 * scale,
})

const HORNS = [
  {
    words: 'OSSE, 6 mm shell',
    designs: (['2500', '5000', '10000'] as const).map((name) => benchDesign(BENCH_HORNS[name])),
  },
  { words: 'R-OSSE, 6 mm shell', designs: [0.72, 0.46].map(rosse) },
]
/** Of the reference meridians, mm. */
const FINE_MM = 1.2
const PER_WAVELENGTH = 6
/** Half octaves down from the highest frequency of a mesh. */
const CURVE_POINTS = 8

export const accuracyTargets: ValidationCase = {
  id: 'accuracy-targets',
  title: 'Horns at six elements by wavelength',
  formula:
    'What a mesh is to reach at the frequency where its longest edge is a sixth of the wavelength: on axis and to 60° within 0.1 dB, the impedance within 0.5 %, all levels down to 25 dB below the axis within 0.5 dB, on an arc at 2 m with the area of the source made up for. Against meridians of the same shape with elements of 1.2 mm. Compiled kernels, by the quarter between two planes.',
  run: ({ quick }) => {
    const meshes = HORNS.flatMap(({ words, designs }) =>
      (quick ? [benchDesign(BENCH_HORNS['2500'])].slice(0, words.startsWith('OSSE') ? 1 : 0) : designs).map(
        (design) => measure(words, design, quick),
      ),
    )
    return {
      rows: meshes.flatMap(({ rows }) => rows),
      remarks: [
        'The impedance is that of the mesh as it is: the throats of 2480 and 3968 triangles are polygons of 0.5 % less area than the disc, those of the finer meshes of 0.2 %.',
      ],
      plots: [
        {
          name: 'accuracy-targets',
          description:
            'Worst error to 60° over frequency for five meshes: below 0.1 dB for all of them, and lower for the finer ones.',
          svg: drawPlot({
            title: 'Horns by triangles: worst error to 60°, up to six elements by wavelength',
            x: { label: 'frequency, Hz', scale: 'log' },
            y: { label: 'error, dB', scale: 'log' },
            limits: [{ value: 0.1, label: 'target, 0.1 dB' }],
            series: meshes.map(({ name, curve }) => ({ name, points: curve })),
          }),
        },
      ],
      tables: [
        {
          title:
            'And below: on axis, dB / to 60°, dB / above −25 dB, dB / impedance, %, by elements by wavelength:',
          header: [
            'horn',
            'triangles',
            'longest edge, mm',
            'lacks of the volume, %',
            '24 by wavelength',
            '12 by wavelength',
            '6 by wavelength',
          ],
          rows: meshes.map(({ cells }) => cells),
        },
      ],
    }
  },
}

type Measured = {
  readonly name: string
  readonly rows: ValidationRow[]
  readonly cells: string[]
  /** Hz, and the worst error to 60° there, dB. */
  readonly curve: readonly (readonly [number, number])[]
}

function measure(words: string, design: Design, quick: boolean): Measured {
  const { model, areaFactor, triangles, edgeMaxM, lackingVolume } = hornModel(design, {
    symmetry: { x: true, y: true },
  })
  const fine = designMeridianModel(design, quick ? 4 : FINE_MM)
  const highestHz = AIR.soundSpeed / (PER_WAVELENGTH * edgeMaxM)
  const errors = [highestHz / 4, highestHz / 2, highestHz].map((hz) =>
    compareOnArc(solveOnArc(model, hz), solveOnArc(fine, hz), areaFactor),
  )
  const target = errors[errors.length - 1]
  const curveHz = quick
    ? []
    : Array.from({ length: CURVE_POINTS }, (_, i) => highestHz * 2 ** ((i + 1 - CURVE_POINTS) / 2))
  const curve = curveHz.map(
    (hz) => [hz, compareOnArc(solveOnArc(model, hz), solveOnArc(fine, hz), areaFactor).to60Db] as const,
  )
  const at = {
    mesh: `${triangles} triangles`,
    by: 'compiled' as const,
    perWavelength: PER_WAVELENGTH,
    unit: 'dB' as const,
  }
  const where = `${words}, ${Math.round(highestHz)} Hz`
  return {
    name: `${words.split(',')[0]}, ${triangles} triangles`,
    curve,
    rows: [
      { ...at, quantity: `${where}, on axis`, measured: target.onAxisDb, limit: atMost(0.1) },
      { ...at, quantity: `${where}, to 60°`, measured: target.to60Db, limit: atMost(0.1) },
      { ...at, quantity: `${where}, above −25 dB`, measured: target.levelDb, limit: atMost(0.5) },
      {
        ...at,
        quantity: `${where}, impedance`,
        measured: 100 * target.impedance,
        unit: '%',
        limit: atMost(0.5),
      },
    ],
    cells: [
      words,
      String(triangles),
      (1000 * edgeMaxM).toFixed(1),
      (100 * lackingVolume).toFixed(1),
      ...errors.map((error) =>
        [
          error.onAxisDb.toFixed(3),
          error.to60Db.toFixed(3),
          error.levelDb.toFixed(3),
          (100 * error.impedance).toFixed(2),
        ].join(' / '),
      ),
    ],
  }
}
