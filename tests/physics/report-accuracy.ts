/**
 * Prints what the solver reaches on the reference cases, as the tables of docs/numerics.md. Run with
 * `node tests/physics/report-accuracy.ts`; takes about two minutes.
 */
import { createBaffledModel } from '@hornbench/solver'
import {
  designMeridianModel,
  hornOutlineModel,
  measureCapMeridian,
  measureHornOutline,
  measureMeridianPower,
  measureMeridianScan,
} from './measure-axisymmetric.ts'
import {
  coneCavity,
  measureBaffledConvergence,
  measureBaffledPiston,
  measureBaffledPower,
  measureBaffledReciprocity,
  measureBaffledSymmetry,
  measureCone,
  measureFlangedTube,
  pistonModel,
} from './measure-baffle.ts'
import { measureConvergence } from './measure-convergence.ts'
import { compareFormulations } from './measure-formulations.ts'
import { measureHorn } from './measure-horn.ts'
import { measureInvariance } from './measure-invariance.ts'
import { measureIrregularScan } from './measure-irregular-scan.ts'
import { CONVERGENCE_HZ, measureMeridianConvergence, ROSSE_90 } from './measure-meridian-convergence.ts'
import { measurePowerBalance } from './measure-power-balance.ts'
import { measurePulsatingSphere } from './measure-pulsating-sphere.ts'
import { measureReciprocity } from './measure-reciprocity.ts'
import { measureSinglePrecision } from './measure-single-precision.ts'
import { EACH_CHOICE, measureSymmetry, smallHorn } from './measure-symmetry.ts'
import { measureSphericalCap } from './measure-spherical-cap.ts'
import {
  modelOf,
  readBaffledPiston,
  readHorn,
  readPulsatingSphere,
  readSphericalCap,
} from './reference-case.ts'
import { sphereMeridianModel } from './sphere-meridian.ts'

const sphere = readPulsatingSphere()
const cap = readSphericalCap()
const horn = readHorn()

const decibels = (value: number) => value.toFixed(3)
const percent = (value: number) => (100 * value).toFixed(2)

function print(title: string, header: string, rows: (string | number)[][]): void {
  const columns = header.split('|').length
  console.log(`\n${title}\n\n| ${header} |\n|${' --- |'.repeat(columns)}`)
  for (const row of rows) console.log(`| ${row.join(' | ')} |`)
}

for (const mesh of ['medium', 'fine'] as const) {
  const model = modelOf(sphere.meshes[mesh])
  const indices = mesh === 'medium' ? sphere.ka.map((_, index) => index) : [0, 4, 9, 10]
  print(
    `Pulsating sphere, ${model.surface.mesh.tags.length} triangles`,
    'ka | level error, dB | impedance error, %',
    indices.map((index) => {
      const error = measurePulsatingSphere(sphere, model, index)
      return [sphere.ka[index], decibels(error.levelDb), percent(error.impedance)]
    }),
  )
}

for (const mesh of ['coarse', 'medium'] as const) {
  const model = modelOf(cap.meshes[mesh])
  print(
    `Cap on a sphere, ${model.surface.mesh.tags.length} triangles`,
    'ka | on axis, dB | polars above −20 dB, dB | impedance error, %',
    cap.ka.map((ka, index) => {
      const error = measureSphericalCap(cap, model, index)
      return [ka, decibels(error.onAxisDb), decibels(error.polarDb), percent(error.impedance)]
    }),
  )
}

const hornModel = modelOf(horn.geometry)
print(
  `Horn with a 6 mm shell, ${hornModel.surface.mesh.tags.length} triangles`,
  'Hz | on axis, dB | polars above −20 dB, dB | impedance error, %',
  horn.frequencies.map((frequencyHz, index) => {
    const error = measureHorn(horn, hornModel, index)
    return [
      Math.round(frequencyHz),
      decibels(error.onAxisDb),
      decibels(error.polarDb),
      percent(error.impedance),
    ]
  }),
)

print(
  'Irregular frequencies: worst error by median error of the scan',
  'ς | median error, % | worst by median',
  [0.5, 0].map((scale) => {
    const { median, worstOverMedian } = measureIrregularScan(cap, modelOf(cap.meshes.coarse), scale)
    return [scale, percent(median), worstOverMedian.toFixed(2)]
  }),
)

print(
  'Convergence on the surface of a sphere at ka 2',
  'motion | errors, % | orders',
  ([0, 1] as const).map((motion) => {
    const { errors, orders } = measureConvergence(sphere, motion)
    return [
      motion === 0 ? 'pulsating' : 'oscillating',
      errors.map((error) => (100 * error).toPrecision(3)).join(', '),
      orders.map((order) => order.toFixed(2)).join(', '),
    ]
  }),
)

print('Laws', 'law | figure', [
  ...[500, 1000, 2000, 4000].map((hz) => [
    `power balance of the horn at ${hz} Hz`,
    measurePowerBalance(hornModel, hz).toExponential(1),
  ]),
  ['reciprocity at six elements by wavelength', measureReciprocity(cap).toExponential(1)],
  ...(['turning', 'shifting', 'enlarging'] as const).map((change) => [
    `${change} the body`,
    measureInvariance(cap.meshes.coarse, change).toExponential(1),
  ]),
  ...[273, 1092, 8189].map((hz) => [
    `far pairs in single precision, cap, ${hz} Hz`,
    measureSinglePrecision(cap.meshes.coarse, hz).toExponential(1),
  ]),
  ...(['f64', 'f32'] as const).map((precision) => [
    `full, half and quarter model of a horn, ${precision}, 4 kHz`,
    measureSymmetry(smallHorn('40 - 5*cos(2*p)').mesh, EACH_CHOICE, {
      frequencyHz: 4000,
      precision,
    }).toExponential(1),
  ]),
  ...[200, 2000, 10_000].map((hz) => [
    `far pairs in single precision, horn, ${hz} Hz`,
    measureSinglePrecision(horn.geometry, hz).toExponential(1),
  ]),
])

print(
  'Infinite baffle: flanged tube at ka 0.01 (0.8217)',
  'elements to the radius | end correction by the radius',
  [3, 4, 6, 8, 12].map((rings) => [rings, measureFlangedTube(rings).toFixed(4)]),
)

const piston = readBaffledPiston()
const pistons = [6, 12].map((rings) => pistonModel(piston, rings))
print(
  'Infinite baffle: piston by the half space alone, 6 and 12 elements to the radius',
  'ka | 6: impedance, % | levels above −20 dB, dB | 12: impedance, % | levels, dB',
  [0, 3, 5, 8, 11].map((index) => [
    piston.ka[index],
    ...pistons.flatMap((model) => {
      const error = measureBaffledPiston(piston, model, index)
      return [percent(error.impedance), decibels(error.levelDb)]
    }),
  ]),
)

const cone = createBaffledModel(coneCavity({ throatM: 0.03, mouthM: 0.05, lengthM: 0.06, rings: 6 }), {
  symmetry: { x: true, y: true },
})
print('Infinite baffle: laws', 'law | figure', [
  ...[0.05, 0.1, 0.2].map((ka) => [
    `slender cone against Webster, ka ${ka}`,
    measureCone(ka).toExponential(1),
  ]),
  ...[20, 60, 120].map((k) => [
    `power balance of a cone, k ${k}`,
    measureBaffledPower(cone, k).toExponential(1),
  ]),
  ...[10, 40].map((k) => [`reciprocity, k ${k}`, measureBaffledReciprocity(k).toExponential(1)]),
  ...(['f64', 'f32'] as const).map((precision) => [
    `full, half and quarter model of a cone, ${precision}`,
    measureBaffledSymmetry(precision).toExponential(1),
  ]),
  ...measureBaffledConvergence().changes.map((change, i) => [
    `throat impedance, from ${3 * 2 ** i} to ${6 * 2 ** i} elements to the radius`,
    change.toExponential(1),
  ]),
])

const capMeridians = [24, 48].map((elements) => sphereMeridianModel(0.1, elements, 30))
print(
  'Axisymmetric: cap on a sphere of 24 and 48 elements',
  'ka | 24: levels above −20 dB, dB | impedance, % | 48: levels, dB | impedance, %',
  cap.ka.map((ka, index) => [
    ka,
    ...capMeridians.flatMap((model) => {
      const error = measureCapMeridian(cap, model, index)
      return [decibels(error.levelDb), percent(error.impedance)]
    }),
  ]),
)

const outline = hornOutlineModel(horn)
print(
  `Axisymmetric: horn with a 6 mm shell, ${outline.geometry.elements} straight elements, against another method`,
  'Hz | on axis, dB | levels above −20 dB, dB | impedance, %',
  horn.frequencies.map((frequencyHz, index) => {
    const error = measureHornOutline(horn, outline, index)
    return [
      Math.round(frequencyHz),
      decibels(error.onAxisDb),
      decibels(error.levelDb),
      percent(error.impedance),
    ]
  }),
)

print(
  'Axisymmetric: R-OSSE of 90 mm with a 6 mm shell, error on axis / to 120°, dB, against elements of 1.2 mm',
  ['elements', 'longest, mm', ...CONVERGENCE_HZ.map((hz) => `${hz} Hz`)].join(' | '),
  measureMeridianConvergence([8, 6, 4.5, 3.5, 2.86]).map(({ longestMm, elements, errors }) => [
    elements,
    longestMm,
    ...errors.map((error) => `${decibels(error.onAxisDb)} / ${decibels(error.worstDb)}`),
  ]),
)

print(
  'Axisymmetric and 1696 triangles, a waveguide of 30 mm',
  'Hz | on axis, dB | to 60°, dB | impedance, %',
  compareFormulations([500, 1000, 2000, 3500, 5000, 8000]).map((difference) => [
    difference.frequencyHz,
    decibels(difference.onAxisDb),
    decibels(difference.worstDb),
    percent(difference.impedance),
  ]),
)

const rosse = designMeridianModel(ROSSE_90, 3)
print('Axisymmetric: laws', 'law | figure', [
  ...[200, 500, 2000, 8000, 16000].map((hz) => [
    `power balance of the R-OSSE at ${hz} Hz`,
    measureMeridianPower(rosse, hz, 0.0127).toExponential(1),
  ]),
  ...[0.5, 0].map((scale) => [
    `irregular frequencies, worst by median error, ς = ${scale}`,
    measureMeridianScan(cap, sphereMeridianModel(0.1, 24, 30), scale).worstOverMedian.toFixed(2),
  ]),
])
