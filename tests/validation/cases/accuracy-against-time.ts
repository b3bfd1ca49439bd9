import type { BoundaryModel, MeridianModel } from '@hornbench/solver'
import { BENCH_HORNS, benchDesign } from '../../benchmarks/solver/bench-horn.ts'
import { summarise } from '../../benchmarks/summarise.ts'
import { designMeridianModel } from '../../physics/measure-axisymmetric.ts'
import { compareOnArc, hornModel, solveOnArc } from '../../physics/measure-horn-mesh.ts'
import { AIR } from '../../physics/reference-case.ts'
import { drawPlot } from '../report/draw-plot.ts'
import type { ValidationCase } from '../validation-case.ts'

const FREQUENCIES_HZ = [500, 1000, 2000, 4000]
const MESHES = ['1000', '2500', '10000'] as const
/** Longest elements of the meridians, mm. */
const MERIDIANS_MM = [6, 3, 1.5]
const FINE_MM = 0.8
/** Of each body, interleaved. */
const ROUNDS = 3

type Body = {
  readonly way: string
  readonly mesh: string
  readonly edgeMm: number
  readonly model: BoundaryModel | MeridianModel
  readonly areaFactor: number
}

export const accuracyAgainstTime: ValidationCase = {
  id: 'accuracy-against-time',
  title: 'Accuracy against time',
  formula:
    'The free-standing OSSE horn with a 6 mm shell at 500 Hz, 1, 2 and 4 kHz with 37 points at 2 m: the worst error of the levels to 60° against a meridian with elements of 0.8 mm, and what one frequency takes on one thread once the model is there; medians of three interleaved rounds. Seconds are those of the machine named above, wall time with all else that ran there; ratios of CPU time hold more widely.',
  run: ({ quick }) => {
    const bodies = quick ? bodiesOf(['1000'], [12]) : bodiesOf(MESHES, MERIDIANS_MM)
    const fine = designMeridianModel(benchDesign(1), quick ? 4 : FINE_MM)
    const frequenciesHz = quick ? [1000] : FREQUENCIES_HZ
    const references = frequenciesHz.map((hz) => solveOnArc(fine, hz))
    const times = timesOf(bodies, quick ? 1 : ROUNDS)
    const measured = bodies.map((body, i) => ({
      ...body,
      ...times[i],
      errorDb: Math.max(
        ...frequenciesHz.map(
          (hz, f) => compareOnArc(solveOnArc(body.model, hz), references[f], body.areaFactor).to60Db,
        ),
      ),
    }))
    return {
      rows: [],
      plots: [
        {
          name: 'accuracy-against-time',
          description:
            'Worst error over CPU seconds of a frequency: the quarter takes a quarter of the time of the whole mesh, the meridian less than a hundredth, and errs less.',
          svg: drawPlot({
            title: 'A free-standing horn: error against CPU time of one frequency',
            x: { label: 'CPU time of one frequency, s', scale: 'log' },
            y: { label: 'worst error to 60°, dB', scale: 'log' },
            series: [...new Set(bodies.map(({ way }) => way))].map((way) => ({
              name: way,
              points: measured
                .filter((one) => one.way === way)
                .map(({ cpuSeconds, errorDb }) => [cpuSeconds, errorDb] as const),
            })),
          }),
        },
      ],
      tables: [
        {
          title: 'Error and time:',
          header: [
            'solved as',
            'mesh',
            'longest edge, mm',
            'by wavelength at 4 kHz',
            'worst error to 60°, dB',
            'CPU, s',
            'wall, s',
          ],
          rows: measured.map(({ way, mesh, edgeMm, errorDb, cpuSeconds, wallSeconds }) => [
            way,
            mesh,
            edgeMm.toFixed(1),
            (AIR.soundSpeed / (4000 * edgeMm * 1e-3)).toFixed(1),
            errorDb.toPrecision(2),
            cpuSeconds.toPrecision(2),
            wallSeconds.toPrecision(2),
          ]),
        },
      ],
    }
  },
}

function bodiesOf(meshes: readonly (keyof typeof BENCH_HORNS)[], meridiansMm: readonly number[]): Body[] {
  const flat = (
    [
      { way: 'triangles, whole', options: {} },
      { way: 'triangles, quarter', options: { symmetry: { x: true, y: true } } },
    ] as const
  ).flatMap(({ way, options }) =>
    meshes.map((name) => {
      const { model, areaFactor, triangles, edgeMaxM } = hornModel(benchDesign(BENCH_HORNS[name]), options)
      return { way, mesh: `${triangles} triangles`, edgeMm: 1000 * edgeMaxM, model, areaFactor }
    }),
  )
  const round = meridiansMm.map((longestMm) => {
    const model = designMeridianModel(benchDesign(1), longestMm)
    const edgeMm = 1000 * Math.max(...model.geometry.lengthsM)
    return { way: 'meridian', mesh: `${model.geometry.elements} elements`, edgeMm, model, areaFactor: 1 }
  })
  return [...flat, ...round]
}

/** Median times of one frequency. */
function timesOf(bodies: readonly Body[], rounds: number): { cpuSeconds: number; wallSeconds: number }[] {
  const times = bodies.map(() => ({ cpu: new Array<number>(), wall: new Array<number>() }))
  for (let round = 0; round < rounds; round++) {
    bodies.forEach(({ model }, i) => {
      // A meridian takes milliseconds, so it is solved often enough to be timed.
      const repeats = 'near' in model ? 10 : 1
      const wall = performance.now()
      const cpu = process.cpuUsage()
      for (let repeat = 0; repeat < repeats; repeat++) solveOnArc(model, 2000)
      const { user, system } = process.cpuUsage(cpu)
      times[i].cpu.push((user + system) / 1e6 / repeats)
      times[i].wall.push((performance.now() - wall) / 1e3 / repeats)
    })
  }
  return times.map(({ cpu, wall }) => ({
    cpuSeconds: summarise(cpu).median,
    wallSeconds: summarise(wall).median,
  }))
}
