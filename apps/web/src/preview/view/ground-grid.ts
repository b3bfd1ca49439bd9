import { Mesh, PlaneGeometry, ShaderMaterial } from 'three'
import { gridStep } from './grid-step.ts'
import { type Bounds, centreOf, radiusOf, sizeOf } from './mesh-bounds.ts'
import type { SceneColours } from './scene-colours.ts'

const VERTEX = `
  varying vec2 place;
  void main() {
    vec4 world = modelMatrix * vec4(position, 1.0);
    place = world.xz;
    gl_Position = projectionMatrix * viewMatrix * world;
  }`

/** Lines of one pixel, which fade out where they stand too close, away from the horn and when seen from the edge. */
const FRAGMENT = `
  uniform vec3 colour;
  uniform vec2 centre;
  uniform float radius;
  uniform float stepMm;
  varying vec2 place;
  void main() {
    vec2 cell = place / stepMm;
    vec2 width = fwidth(cell);
    vec2 near = 1.0 - min(abs(fract(cell - 0.5) - 0.5) / width, 1.0);
    near *= 1.0 - smoothstep(0.15, 0.6, width);
    float fade = 1.0 - smoothstep(0.25 * radius, radius, distance(place, centre));
    float seenFromAbove = smoothstep(0.02, 0.15, viewMatrix[1][2]);
    gl_FragColor = vec4(colour, 0.6 * max(near.x, near.y) * fade * seenFromAbove);
    #include <colorspace_fragment>
  }`

export type GroundGrid = {
  readonly object: Mesh
  setBounds(bounds: Bounds): void
  setColours(colours: SceneColours): void
  dispose(): void
}

/** A soft grid below the horn, of round millimetres. */
export function createGroundGrid(): GroundGrid {
  const uniforms = {
    colour: { value: [0, 0, 0] },
    centre: { value: [0, 0] },
    radius: { value: 1 },
    stepMm: { value: 1 },
  }
  const material = new ShaderMaterial({
    uniforms,
    vertexShader: VERTEX,
    fragmentShader: FRAGMENT,
    transparent: true,
    depthWrite: false,
  })
  const object = new Mesh(new PlaneGeometry(2, 2).rotateX(-Math.PI / 2), material)

  function setBounds(bounds: Bounds): void {
    const radius = 2.4 * radiusOf(bounds)
    const [x, , z] = centreOf(bounds)
    object.position.set(x, bounds.low[1], z)
    object.scale.setScalar(radius)
    uniforms.centre.value = [x, z]
    uniforms.radius.value = radius
    uniforms.stepMm.value = gridStep(Math.max(...sizeOf(bounds)))
  }

  function setColours({ gridLine }: SceneColours): void {
    uniforms.colour.value = gridLine.toArray()
  }

  function dispose(): void {
    object.geometry.dispose()
    material.dispose()
  }

  return { object, setBounds, setColours, dispose }
}
