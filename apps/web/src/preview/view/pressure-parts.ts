import {
  BufferAttribute,
  BufferGeometry,
  Color,
  DataTexture,
  Group,
  LineBasicMaterial,
  LineSegments,
  Mesh,
  MeshBasicMaterial,
  SRGBColorSpace,
} from 'three'
import { createGroundGrid } from './ground-grid.ts'
import type { HornMesh } from './horn-mesh.ts'
import { meshBounds } from './mesh-bounds.ts'
import { meshEdges } from './mesh-edges.ts'
import type { SceneParts } from './scene-parts.ts'

/** A body with a level at each vertex. */
type PressureMesh = Pick<HornMesh, 'positions' | 'triangles'> & {
  /** dB, at each vertex. */
  readonly levelDb: Float32Array
  readonly scale: LevelScale
}

/** Colours of equal steps of level, from low to high, as `#rrggbb`; what lies beyond has the colour of the end. */
export type LevelScale = {
  readonly lowDb: number
  readonly highDb: number
  readonly colours: readonly string[]
}

/**
 * The body in the colours of its levels, without light on it, so that a colour means what the scale says. The edges of the
 * colours are lines of equal level: they are found on each triangle from the levels at its corners.
 */
export function createPressureParts(): SceneParts<PressureMesh> {
  const level = new MeshBasicMaterial({ polygonOffset: true, polygonOffsetFactor: 1, polygonOffsetUnits: 1 })
  const bare = level.clone()
  const line = new LineBasicMaterial({ transparent: true })
  const mesh = new Mesh(new BufferGeometry(), level)
  const lines = new LineSegments(new BufferGeometry(), line)
  const grid = createGroundGrid()
  const object = new Group().add(mesh, lines)

  function setMesh(shown: PressureMesh): void {
    for (const each of [mesh, lines]) each.geometry.dispose()
    const position = new BufferAttribute(shown.positions, 3)
    mesh.geometry = new BufferGeometry()
      .setAttribute('position', position)
      .setAttribute('uv', new BufferAttribute(placesOnScale(shown), 2))
      .setIndex(new BufferAttribute(shown.triangles, 1))
    lines.geometry = new BufferGeometry()
      .setAttribute('position', position)
      .setIndex(new BufferAttribute(meshEdges(shown), 1))
    level.map?.dispose()
    level.map = scaleTexture(shown.scale)
    level.needsUpdate = true
    grid.setBounds(meshBounds(shown))
  }

  const paint: SceneParts<PressureMesh>['paint'] = ({ mode }, colours) => {
    const isMesh = mode === 'mesh'
    mesh.material = isMesh ? bare : level
    bare.color.copy(colours.ground)
    lines.visible = mode !== 'shaded'
    line.color.copy(isMesh ? colours.meshLineAlone : colours.meshLine)
    line.opacity = isMesh ? 0.9 : 0.4
    grid.setColours(colours)
  }

  function dispose(): void {
    level.map?.dispose()
    for (const part of [mesh.geometry, lines.geometry, level, bare, line, grid]) part.dispose()
  }

  return { objects: [grid.object, object], setMesh, paint, dispose }
}

/** Across the texture from 0 to 1, and in the middle of its one row. */
function placesOnScale({ levelDb, scale: { lowDb, highDb } }: PressureMesh): Float32Array {
  const places = new Float32Array(2 * levelDb.length).fill(0.5)
  for (let v = 0; v < levelDb.length; v += 1) {
    // Silence is far below the scale: lines of equal level would crowd where it begins.
    places[2 * v] = Math.min(1, Math.max(0, ((levelDb[v] ?? lowDb) - lowDb) / (highDb - lowDb)))
  }
  return places
}

/** One texel for each step; without smoothing, which is what it begins with. */
function scaleTexture({ colours }: LevelScale): DataTexture {
  const bytes = colours.flatMap((colour) => {
    const hex = new Color(colour).getHex()
    return [(hex >> 16) & 255, (hex >> 8) & 255, hex & 255, 255]
  })
  const texture = new DataTexture(Uint8Array.from(bytes), colours.length, 1)
  texture.colorSpace = SRGBColorSpace
  texture.needsUpdate = true
  return texture
}
