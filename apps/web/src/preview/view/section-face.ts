import {
  AlwaysStencilFunc,
  BackSide,
  BufferGeometry,
  DecrementWrapStencilOp,
  DoubleSide,
  FrontSide,
  Group,
  IncrementWrapStencilOp,
  LineBasicMaterial,
  LineSegments,
  Mesh,
  MeshBasicMaterial,
  NotEqualStencilFunc,
  type Plane,
  PlaneGeometry,
  ReplaceStencilOp,
  type Side,
  type StencilOp,
} from 'three'
import { fillAttribute } from './fill-attribute.ts'
import { type HornMesh, isCavity } from './horn-mesh.ts'
import { centreOf, meshBounds, radiusOf } from './mesh-bounds.ts'
import type { SceneColours } from './scene-colours.ts'
import { sectionLoops } from './section-loops.ts'

export type SectionFace = {
  readonly object: Group
  setMesh(mesh: HornMesh): void
  setColours(colours: SceneColours): void
  dispose(): void
}

/**
 * The face that the cut through x = 0 leaves in the wall. A ray from the eye is in the wall where it enters the plane
 * when more faces that look away than faces that look at it lie behind the plane: the stencil buffer counts them.
 */
export function createSectionFace({ faces, cut }: { faces: BufferGeometry; cut: Plane }): SectionFace {
  const away = countingMaterial({ side: BackSide, step: IncrementWrapStencilOp, cut })
  const towards = countingMaterial({ side: FrontSide, step: DecrementWrapStencilOp, cut })
  const fill = new MeshBasicMaterial({
    side: DoubleSide,
    polygonOffset: true,
    polygonOffsetFactor: 1,
    polygonOffsetUnits: 1,
    stencilWrite: true,
    stencilRef: 0,
    stencilFunc: NotEqualStencilFunc,
    stencilFail: ReplaceStencilOp,
    stencilZFail: ReplaceStencilOp,
    stencilZPass: ReplaceStencilOp,
  })
  const wallStroke = new LineBasicMaterial()
  const sourceStroke = new LineBasicMaterial()
  const outline = new BufferGeometry()

  const plane = new Mesh(new PlaneGeometry(1, 1).rotateY(-Math.PI / 2), fill)
  const lines = new LineSegments(outline, [wallStroke, sourceStroke])
  plane.renderOrder = 2
  lines.renderOrder = 5
  lines.frustumCulled = false
  const face = new Group().add(plane)
  const object = new Group().add(face, lines)
  for (const material of [away, towards]) {
    const counted = new Mesh(faces, material)
    counted.frustumCulled = false
    counted.renderOrder = 1
    face.add(counted)
  }

  function setMesh(mesh: HornMesh): void {
    const bounds = meshBounds(mesh)
    // There is no wall around the air in a horn.
    face.visible = !isCavity(mesh)
    plane.position.set(0, centreOf(bounds)[1], centreOf(bounds)[2])
    plane.scale.setScalar(3 * radiusOf(bounds))
    const [wall, source] = outlineOf(mesh)
    fillAttribute(outline, { name: 'position', values: Float32Array.from([...wall, ...source]) })
    outline.clearGroups()
    outline.addGroup(0, wall.length / 3, 0)
    outline.addGroup(wall.length / 3, source.length / 3, 1)
  }

  function setColours({ cut: inWall, ink, accent }: SceneColours): void {
    fill.color.copy(inWall)
    wallStroke.color.copy(ink)
    sourceStroke.color.copy(accent)
  }

  function dispose(): void {
    for (const part of [away, towards, fill, wallStroke, sourceStroke, outline, plane.geometry])
      part.dispose()
  }

  return { object, setMesh, setColours, dispose }
}

function countingMaterial({
  side,
  step,
  cut,
}: {
  side: Side
  step: StencilOp
  cut: Plane
}): MeshBasicMaterial {
  return new MeshBasicMaterial({
    side,
    clippingPlanes: [cut],
    colorWrite: false,
    depthWrite: false,
    depthTest: false,
    stencilWrite: true,
    stencilFunc: AlwaysStencilFunc,
    stencilFail: step,
    stencilZFail: step,
    stencilZPass: step,
  })
}

/** The ends of each line, x, y, z: those on the wall and those on the source. */
function outlineOf(mesh: HornMesh): readonly [wall: number[], source: number[]] {
  const wall: number[] = []
  const source: number[] = []
  for (const { points, onSource, onAperture } of sectionLoops(mesh)) {
    points.forEach(([y, z], i) => {
      if (onAperture[i]) return
      const [yNext, zNext] = points[(i + 1) % points.length] ?? [y, z]
      const lines = onSource[i] ? source : wall
      lines.push(0, y, z, 0, yNext, zNext)
    })
  }
  return [wall, source]
}
