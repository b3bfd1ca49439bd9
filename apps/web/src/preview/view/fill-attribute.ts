import { BufferAttribute, type BufferGeometry } from 'three'

type Content = {
  /** An attribute, or the index. */
  readonly name: 'position' | 'normal' | 'index'
  readonly values: Float32Array | Uint32Array
}

/**
 * Puts numbers into a geometry. The buffer of before is used again while it is long enough, so that a shape that
 * changes under the hand costs no memory; what lies behind the values is not drawn.
 */
export function fillAttribute(geometry: BufferGeometry, { name, values }: Content): void {
  const current = name === 'index' ? geometry.getIndex() : geometry.getAttribute(name)
  if (current instanceof BufferAttribute && current.array.length >= values.length) {
    current.array.set(values)
    current.clearUpdateRanges()
    current.addUpdateRange(0, values.length)
    current.needsUpdate = true
    return
  }
  // Frees what is on the graphics card: it would not be found again once the attribute is replaced.
  geometry.dispose()
  const size = name === 'index' ? 1 : 3
  const room = size * Math.ceil((1.25 * values.length) / size)
  const array = values instanceof Float32Array ? new Float32Array(room) : new Uint32Array(room)
  array.set(values)
  const attribute = new BufferAttribute(array, size)
  if (name === 'index') geometry.setIndex(attribute)
  else geometry.setAttribute(name, attribute)
}
