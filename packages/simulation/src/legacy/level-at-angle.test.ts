import { expect, test } from 'vitest'
import { levelAtAngle } from './level-at-angle.ts'

const ANGLES = [0, 30, 60, 90]
const LEVELS = [0, -3, null, -12]

test('between two angles the level is interpolated, at one of them it is the level there', () => {
  expect(levelAtAngle(ANGLES, LEVELS, 10)).toBeCloseTo(-1, 12)
  expect(levelAtAngle(ANGLES, LEVELS, 30)).toBe(-3)
  expect(levelAtAngle(ANGLES, LEVELS, 90)).toBe(-12)
})

test('beyond the ends it is that of the nearest end', () => {
  expect(levelAtAngle(ANGLES, LEVELS, -20)).toBe(0)
  expect(levelAtAngle(ANGLES, LEVELS, 200)).toBe(-12)
})

test('beside an angle without a level there is none', () => {
  expect(levelAtAngle(ANGLES, LEVELS, 45)).toBeNull()
  expect(levelAtAngle(ANGLES, LEVELS, 75)).toBeNull()
})

test('angles may fall', () => {
  expect(levelAtAngle([90, 0], [-9, 0], 10)).toBeCloseTo(-1, 12)
})

test('one angle is the level everywhere, none is none', () => {
  expect(levelAtAngle([20], [-3], 5)).toBe(-3)
  expect(levelAtAngle([], [], 5)).toBeNull()
})
