/** A box around the horn, open at the mouth. Lengths in mm. */
export type Enclosure = {
  /** From the front panel to the back. */
  readonly depthMm: number
  /** From the extents of the mouth to the sides of the box, seen from the front with +x to the right. */
  readonly spacingMm: EnclosureSpacing
  /** How all edges of the box are cut, and by how much; 0 leaves them sharp. */
  readonly edgeShape: 'rounded' | 'chamfered'
  readonly edgeMm: number
  /** Wanted edge length of the triangles at the four corners of the front and of the back panel. */
  readonly frontEdgesMm: QuadrantValues
  readonly backEdgesMm: QuadrantValues
}

type EnclosureSpacing = {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Quadrants 1 to 4: (+x, +y), (−x, +y), (−x, −y), (+x, −y). */
export type QuadrantValues = readonly [number, number, number, number]
