import {
  BufferGeometry,
  DoubleSide,
  FrontSide,
  Group,
  LineBasicMaterial,
  LineSegments,
  Mesh,
  MeshLambertMaterial,
  type Plane,
} from 'three'
import { fillAttribute } from './fill-attribute.ts'
import { type HornMesh, isCavity } from './horn-mesh.ts'
import type { Look } from './look.ts'
import { meshEdges } from './mesh-edges.ts'
import type { SceneColours } from './scene-colours.ts'
import { solidCorners } from './solid-corners.ts'

export type HornSolid = {
  readonly object: Group
  /** The faces, for whoever draws them once more. */
  readonly faces: BufferGeometry
  setMesh(mesh: HornMesh): void
  setLook(look: Look, colours: SceneColours): void
  dispose(): void
}

/** Wall and source in matte colours, and the edges of the mesh. */
export function createHornSolid(cut: Plane): HornSolid {
  const faces = new BufferGeometry()
  const edges = new BufferGeometry()
  // Faces stand back a little, so that lines on them are seen whole.
  const offset = { polygonOffset: true, polygonOffsetFactor: 1, polygonOffsetUnits: 1 }
  const wall = new MeshLambertMaterial(offset)
  const source = new MeshLambertMaterial(offset)
  const line = new LineBasicMaterial({ transparent: true })
  const materials = [wall, source, line]

  const mesh = new Mesh(faces, [wall, source])
  const lines = new LineSegments(edges, line)
  const object = new Group().add(mesh, lines)
  mesh.frustumCulled = false
  lines.frustumCulled = false
  mesh.renderOrder = 3
  lines.renderOrder = 4

  function setMesh(horn: HornMesh): void {
    const { positions, normals, wallCorners, sourceCorners } = solidCorners(horn)
    fillAttribute(faces, { name: 'position', values: positions })
    fillAttribute(faces, { name: 'normal', values: normals })
    faces.clearGroups()
    faces.addGroup(0, wallCorners, 0)
    faces.addGroup(wallCorners, sourceCorners, 1)
    faces.setDrawRange(0, wallCorners + sourceCorners)

    // The inside of a horn is a shell without a thickness, which is seen from behind as well.
    const side = isCavity(horn) ? DoubleSide : FrontSide
    for (const material of [wall, source]) {
      if (material.side === side) continue
      material.side = side
      material.needsUpdate = true
    }

    const index = meshEdges(horn)
    fillAttribute(edges, { name: 'position', values: horn.positions })
    fillAttribute(edges, { name: 'index', values: index })
    edges.setDrawRange(0, index.length)
  }

  function setLook({ mode, isCut }: Look, colours: SceneColours): void {
    const isMesh = mode === 'mesh'
    lines.visible = mode !== 'shaded'
    line.color.copy(isMesh ? colours.meshLineAlone : colours.meshLine)
    line.opacity = isMesh ? 0.9 : 0.4
    // Without light on it, the wall is what hides the lines behind it.
    paint(wall, isMesh ? { glow: colours.ground } : { clay: colours.clay })
    paint(
      source,
      isMesh ? { glow: colours.accent } : { clay: colours.accent, glow: colours.accent, share: 0.6 },
    )
    for (const material of materials) material.clippingPlanes = isCut ? [cut] : []
  }

  function dispose(): void {
    for (const part of [faces, edges, ...materials]) part.dispose()
  }

  return { object, faces, setMesh, setLook, dispose }
}

type Paint = {
  /** What light falls on. */
  readonly clay?: SceneColours['clay']
  /** What is seen without light, and how much of it. */
  readonly glow?: SceneColours['clay']
  readonly share?: number
}

function paint({ color, emissive }: MeshLambertMaterial, { clay, glow, share = 1 }: Paint): void {
  if (clay) color.copy(clay).multiplyScalar(glow ? 1 - share : 1)
  else color.setScalar(0)
  if (glow) emissive.copy(glow).multiplyScalar(share)
  else emissive.setScalar(0)
}
