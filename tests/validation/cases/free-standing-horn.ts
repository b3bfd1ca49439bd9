import { hornOutlineModel, measureHornOutline } from '../../physics/measure-axisymmetric.ts'
import { measureHorn } from '../../physics/measure-horn.ts'
import { AIR, modelOf, readHorn } from '../../physics/reference-case.ts'
import { drawPlot } from '../report/draw-plot.ts'
import { atMost, KERNELS, type Method, type ValidationCase, type ValidationRow } from '../validation-case.ts'
import { trianglesOf } from './sphere-meshes.ts'

/** Above it the longest edge has less than three elements by wavelength. */
const RESOLVED_TO_HZ = 7000

export const freeStandingHorn: ValidationCase = {
  id: 'free-standing-horn',
  title: 'Free-standing horn of the reference cases',
  formula:
    'An OSSE horn with a 6 mm shell, 50 mm long, against another axisymmetric method (collocation, 304 segments) that is converged to 0.03 dB on axis and 0.1 dB in the polars, 200 Hz to 10 kHz. Triangles: levels on axis with the area made up for, polars of three planes above −20 dB relative to the axis. Meridian: the outline of the case as 153 straight elements. The tolerances are those of the reference case for each.',
  run: ({ quick }) => {
    const horn = readHorn()
    const indices = horn.frequencies.map((_, i) => i).filter((i) => !quick || i % 4 === 0)
    const flat = (quick ? KERNELS.slice(1) : KERNELS).map(({ by, options }) => {
      const model = modelOf(horn.geometry, options)
      return { by, errors: indices.map((i) => ({ hz: horn.frequencies[i], ...measureHorn(horn, model, i) })) }
    })
    const outline = hornOutlineModel(horn)
    const round = indices.map((i) => ({ hz: horn.frequencies[i], ...measureHornOutline(horn, outline, i) }))
    const compiled = flat[flat.length - 1].errors
    return {
      rows: [...flat.flatMap(({ by, errors }) => flatRows(by, errors)), ...roundRows(round)],
      plots: [
        {
          name: 'free-standing-horn',
          description:
            'Errors over frequency of 1044 triangles, on axis and in the polars, and of the meridian.',
          svg: drawPlot({
            title: 'Horn of the reference cases: errors at 2 m',
            x: { label: 'frequency, Hz', scale: 'log' },
            y: { label: 'error, dB', scale: 'log', domain: [1e-4, 1] },
            series: [
              {
                name: `${trianglesOf(horn.geometry)}, on axis`,
                points: compiled.map(({ hz, onAxisDb }) => [hz, onAxisDb] as const),
              },
              {
                name: 'the same, polars above −20 dB',
                points: compiled.map(({ hz, polarDb }) => [hz, polarDb] as const),
              },
              {
                name: 'meridian of 153 elements, on axis',
                points: round.map(({ hz, onAxisDb }) => [hz, onAxisDb] as const),
              },
            ],
          }),
        },
      ],
      tables: [
        {
          title: 'By frequency: on axis, dB / polars, or levels above −20 dB, dB / impedance, %:',
          header: ['Hz', `${trianglesOf(horn.geometry)}, compiled`, '153 elements'],
          rows: compiled.map((error, i) => [
            String(Math.round(error.hz)),
            [error.onAxisDb.toFixed(3), error.polarDb.toFixed(3), (100 * error.impedance).toFixed(2)].join(
              ' / ',
            ),
            [
              round[i].onAxisDb.toFixed(3),
              round[i].levelDb.toFixed(3),
              (100 * round[i].impedance).toFixed(2),
            ].join(' / '),
          ]),
        },
      ],
    }
  },
}

type FlatError = { hz: number; onAxisDb: number; polarDb: number; impedance: number }

function flatRows(by: Method, errors: readonly FlatError[]): ValidationRow[] {
  const { geometry } = readHorn()
  const resolved = errors.filter(({ hz }) => hz < RESOLVED_TO_HZ)
  const highest = errors.filter(({ hz }) => hz >= RESOLVED_TO_HZ)
  const worst = (of: readonly FlatError[], figure: 'onAxisDb' | 'polarDb' | 'impedance') =>
    Math.max(...of.map((error) => error[figure]))
  const at = (hz: number) => ({
    mesh: trianglesOf(geometry),
    by,
    perWavelength: AIR.soundSpeed / (hz * geometry.edgeMax),
    unit: 'dB' as const,
  })
  const toHz = Math.max(...resolved.map(({ hz }) => hz))
  return [
    {
      ...at(toHz),
      quantity: `on axis, to ${Math.round(toHz)} Hz`,
      measured: worst(resolved, 'onAxisDb'),
      limit: atMost(0.15),
    },
    {
      ...at(toHz),
      quantity: `polars, to ${Math.round(toHz)} Hz`,
      measured: worst(resolved, 'polarDb'),
      limit: atMost(0.25),
    },
    {
      ...at(toHz),
      quantity: 'impedance',
      measured: 100 * worst(errors, 'impedance'),
      unit: '%',
      limit: atMost(3),
    },
    ...(highest.length === 0
      ? []
      : [
          {
            ...at(10_000),
            quantity: 'on axis, 10 kHz',
            measured: worst(highest, 'onAxisDb'),
            limit: atMost(0.6),
          },
          {
            ...at(10_000),
            quantity: 'polars, 10 kHz',
            measured: worst(highest, 'polarDb'),
            limit: atMost(0.9),
          },
        ]),
  ]
}

function roundRows(errors: readonly ReturnType<typeof measureHornOutline>[]): ValidationRow[] {
  const worst = (figure: 'onAxisDb' | 'levelDb' | 'impedance') =>
    Math.max(...errors.map((error) => error[figure]))
  const at = { mesh: '153 elements', by: 'axisymmetric' as const, unit: 'dB' as const }
  return [
    { ...at, quantity: 'on axis, all frequencies', measured: worst('onAxisDb'), limit: atMost(0.03) },
    {
      ...at,
      quantity: 'levels above −20 dB, all frequencies',
      measured: worst('levelDb'),
      limit: atMost(0.1),
    },
    {
      ...at,
      quantity: 'impedance, all frequencies',
      measured: 100 * worst('impedance'),
      unit: '%',
      limit: atMost(0.5),
    },
  ]
}
