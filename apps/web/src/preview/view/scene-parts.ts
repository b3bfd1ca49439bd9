import { type Object3D, Plane, Vector3 } from 'three'
import { createGroundGrid } from './ground-grid.ts'
import type { HornMesh } from './horn-mesh.ts'
import { createHornSolid } from './horn-solid.ts'
import type { Look } from './look.ts'
import { meshBounds } from './mesh-bounds.ts'
import type { SceneColours } from './scene-colours.ts'
import { createSectionFace } from './section-face.ts'

/** What stands on a stage, made of meshes of a kind. */
export type SceneParts<Mesh> = {
  readonly objects: readonly Object3D[]
  setMesh(mesh: Mesh): void
  paint(look: Look, colours: SceneColours): void
  dispose(): void
}

/** What stands on the stage: the horn, the face of its section, and the ground. */
export function createSceneParts(): SceneParts<HornMesh> {
  // Keeps x ≥ 0.
  const cut = new Plane(new Vector3(1, 0, 0), 0)
  const solid = createHornSolid(cut)
  const section = createSectionFace({ faces: solid.faces, cut })
  const grid = createGroundGrid()

  function setMesh(mesh: HornMesh): void {
    solid.setMesh(mesh)
    section.setMesh(mesh)
    grid.setBounds(meshBounds(mesh))
  }

  function paint(look: Look, colours: SceneColours): void {
    solid.setLook(look, colours)
    section.setColours(colours)
    section.object.visible = look.isCut
    grid.setColours(colours)
  }

  function dispose(): void {
    for (const part of [solid, section, grid]) part.dispose()
  }

  return { objects: [grid.object, section.object, solid.object], setMesh, paint, dispose }
}
