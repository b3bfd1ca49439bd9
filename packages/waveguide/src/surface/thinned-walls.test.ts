import { expect, test } from 'vitest'
import { parseDesign } from '../params/parse-design.ts'
import { ROUND_OSSE, ROUND_ROSSE } from '../testing/sample-parameters.ts'
import { sheetsOf } from '../testing/sheets-of.ts'
import { buildHornSurface } from './build-horn-surface.ts'
import { WallTooThickError } from './horn-mesh-error.ts'
import { thicknessShare } from './shell-wall.ts'
import { thinnedWalls } from './thinned-walls.ts'
import { MAX_THICKNESS_TIMES_CURVATURE, wallCurvature } from './wall-curvature.ts'

test('walls that fit come back as they are', () => {
  const { walls, domain } = sheetsOf(ROUND_OSSE)
  const thinned = thinnedWalls(walls, domain, 8)
  expect(thinned.walls).toBe(walls)
  expect(thinned.thinnestMm).toBe(8)
})

test('a wall is thinned where it curves too tightly, smoothly, and keeps its thickness elsewhere', () => {
  const { walls, domain } = sheetsOf({ ...ROUND_ROSSE, wall_thickness: 14 })
  const { walls: thinned, thinnestMm } = thinnedWalls(walls, domain, 14)
  const curvature = wallCurvature(walls[0], domain)
  const thickness = Array.from(curvature, (_, j) => 14 * thicknessShare(thinned[0], j / 80))
  curvature.forEach((kappa, j) => {
    expect(thickness[j] * kappa).toBeLessThanOrEqual(MAX_THICKNESS_TIMES_CURVATURE + 1e-12)
  })
  expect(thinnestMm).toBeCloseTo(MAX_THICKNESS_TIMES_CURVATURE / Math.max(...curvature), 12)
  expect(Math.max(...thickness)).toBe(14)
  const step = walls[0].lengthMmAt(0) / 80
  for (let j = 1; j < thickness.length; j++) {
    expect(Math.abs(thickness[j] - thickness[j - 1])).toBeLessThanOrEqual(0.3 * step + 1e-9)
  }
})

test('a place that would be left with next to nothing is refused', () => {
  const { walls, domain } = sheetsOf({ ...ROUND_ROSSE, wall_thickness: 6 })
  expect(() => thinnedWalls(walls, domain, 400)).toThrow(WallTooThickError)
})

test('a rolled back horn that the older server meshed has a wall', () => {
  const recorded = {
    formula_type: 'R-OSSE',
    R: '60',
    a: '45',
    r0: 12.7,
    a0: 15.5,
    k: 2,
    r: 0.4,
    b: 0.2,
    m: 0.85,
    q: 3.4,
    tmax: 1,
    throat_res: 20,
    mouth_res: 60,
    rear_res: 60,
    wall_thickness: 5,
  }
  const { warnings, surface } = buildHornSurface(parseDesign(recorded))
  expect(warnings.map(({ code }) => code)).toEqual(['wall-thinned'])
  // The back of the horn keeps its thickness: the rear disc is 5 mm behind the throat and 5 mm wider.
  const { vertices } = surface
  let rear = 0
  for (let v = 0; v < vertices.length; v += 3) {
    if (vertices[v + 2] === -5) rear = Math.max(rear, Math.hypot(vertices[v], vertices[v + 1]))
  }
  expect(rear).toBeCloseTo(17.7, 9)
})
