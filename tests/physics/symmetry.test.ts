import { findMirrorPlanes } from '@hornbench/solver'
import { describe, expect, test } from 'vitest'
import { EACH_CHOICE, measureSymmetry, smallHorn } from './measure-symmetry.ts'

describe('a horn that is wider than high', () => {
  const { mesh, symmetry } = smallHorn('40 - 5*cos(2*p)')

  test('has two mirror planes by construction, and they are found on the mesh', () => {
    expect(symmetry).toEqual({ x: true, y: true })
    expect(findMirrorPlanes(mesh)).toEqual({ planes: symmetry, reasons: [] })
  })

  test('is the same as a whole, as halves and as a quarter within 1e-9 in double precision', () => {
    expect(measureSymmetry(mesh, EACH_CHOICE, { frequencyHz: 4000, precision: 'f64' })).toBeLessThan(1e-9)
  })

  test.each([200, 2000, 6000])('and within 1e-6 by the compiled kernels at %d Hz', (frequencyHz) => {
    expect(measureSymmetry(mesh, EACH_CHOICE, { frequencyHz, precision: 'f32' })).toBeLessThan(1e-6)
  })
})

describe('a horn with one mirror plane', () => {
  const { mesh, symmetry } = smallHorn('40 + 6*sin(p)')

  test('has that one by construction, and the mesh says why it lacks the other', () => {
    expect(symmetry).toEqual({ x: true, y: false })
    expect(findMirrorPlanes(mesh)).toEqual({
      planes: symmetry,
      reasons: [
        expect.stringMatching(/^The mesh is not symmetric about y = 0: vertex \d+ has no image within /),
      ],
    })
  })

  test('gives the same by its half', () => {
    expect(measureSymmetry(mesh, [symmetry], { frequencyHz: 2000, precision: 'f64' })).toBeLessThan(1e-9)
  })
})

test('a horn without a mirror plane has two reasons', () => {
  const { mesh, symmetry } = smallHorn('40 + 6*sin(p + 0.5)')

  expect(symmetry).toEqual({ x: false, y: false })
  expect(findMirrorPlanes(mesh).reasons).toHaveLength(2)
})
