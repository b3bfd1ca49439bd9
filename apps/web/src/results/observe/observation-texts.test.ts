import { describe, expect, test } from 'vitest'
import { sampleCurves } from '../testing/sample-curves.ts'
import { faultsOfIssues, observationTexts, readObservation } from './observation-texts.ts'

const texts = observationTexts(sampleCurves())

describe('the form for observing a run again', () => {
  test('begins with how the run has been observed', () => {
    expect(texts).toEqual({
      distanceM: '2',
      origin: 'mouth',
      planes: 'horizontal',
      diagonalDeg: '45',
      fromDeg: '0',
      toDeg: '90',
      angles: '4',
    })
    expect(readObservation(texts)).toEqual({
      observation: {
        distanceM: 2,
        origin: 'mouth',
        planes: ['horizontal'],
        diagonalDeg: 45,
        fromDeg: 0,
        toDeg: 90,
        angles: 4,
      },
      faults: {},
    })
  })

  test('says at each field what is wrong, in the words of the design', () => {
    const wrong = { ...texts, distanceM: '5000', planes: '', angles: '2.5', toDeg: 'x', diagonalDeg: '?' }
    const { observation, faults } = readObservation(wrong)
    expect(observation).toBeUndefined()
    expect(faults).toEqual({
      distanceM: 'Use at most 1,000 m.',
      planes: 'Choose at least one plane.',
      angles: 'Use a whole number.',
      toDeg: "The name 'x' is not known (column 1).",
    })
  })

  test('puts what the server refuses to its field, and the rest below', () => {
    const issues = [
      { path: ['submission', 'observation', 'distanceM'], message: 'Inside of the horn.' },
      { path: ['id'], message: 'From the older API.' },
    ]
    expect(faultsOfIssues(issues)).toEqual({
      faults: { distanceM: 'Inside of the horn.' },
      elsewhere: ['From the older API.'],
    })
  })
})
