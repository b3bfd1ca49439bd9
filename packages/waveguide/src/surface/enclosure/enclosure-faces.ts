import type { EnclosureColumn } from './enclosure-columns.ts'
import type { EnclosureRing } from './enclosure-rings.ts'
import type { EnclosurePlan, EnclosureSector } from './enclosure-sector.ts'
import type { Face } from './fill-face.ts'
import type { PanelHeight } from './front-panel-height.ts'

type FacesOptions = {
  readonly plan: EnclosurePlan
  readonly sector: EnclosureSector
  readonly front: readonly EnclosureRing[]
  readonly back: readonly EnclosureRing[]
  /** Vertices of the mouth within the sector. */
  readonly mouth: readonly number[]
  readonly heightAt: PanelHeight
  readonly cornerLines: readonly [readonly number[], readonly number[]]
  /** The lines at which the sector starts and ends. */
  readonly columns: readonly [EnclosureColumn, EnclosureColumn]
}

/** The faces of the box in one sector: front panel, the sides before and behind the corner, back panel. */
export function enclosureFaces(options: FacesOptions): Face[] {
  return [frontFace(options), firstSide(options), secondSide(options), backFace(options)]
}

function frontFace({ plan, sector: { frame }, front, mouth, heightAt, columns }: FacesOptions): Face {
  const { first, second } = front[0]
  const [start, end] = columns
  return {
    toPlane: (place) => {
      const [x, y] = frame.toLocal(place)
      return [x, y]
    },
    toSpace: ([x, y]) => {
      const place = frame.toWorld([x, y, plan.box.frontZ])
      return [place[0], place[1], heightAt(place)]
    },
    rim: closed([start.front, first.indices, second.indices, end.front.toReversed(), mouth.toReversed()]),
  }
}

/** The side that the axis at the start of the sector crosses; its plane is (y, z). */
function firstSide({ sector: { frame }, front, back, cornerLines, columns }: FacesOptions): Face {
  const bottom = back[back.length - 1].first.indices
  const top = front[front.length - 1].first.indices
  return {
    toPlane: (place) => {
      const [, y, z] = frame.toLocal(place)
      return [y, z]
    },
    toSpace: ([y, z]) => frame.toWorld([frame.halfX, y, z]),
    rim: closed([bottom, cornerLines[0], top.toReversed(), columns[0].side.toReversed()]),
  }
}

/** The side that the axis at the end of the sector crosses; its plane is (−x, z). */
function secondSide({ sector: { frame }, front, back, cornerLines, columns }: FacesOptions): Face {
  const bottom = back[back.length - 1].second.indices
  const top = front[front.length - 1].second.indices
  return {
    toPlane: (place) => {
      const [x, , z] = frame.toLocal(place)
      return [-x, z]
    },
    toSpace: ([u, z]) => frame.toWorld([-u, frame.halfY, z]),
    rim: closed([bottom, columns[1].side, top.toReversed(), cornerLines[1].toReversed()]),
  }
}

/** Seen from behind; its plane is (y, x). */
function backFace({ plan, sector: { frame }, back, columns }: FacesOptions): Face {
  const { first, second } = back[0]
  const [start, end] = columns
  return {
    toPlane: (place) => {
      const [x, y] = frame.toLocal(place)
      return [y, x]
    },
    toSpace: ([y, x]) => frame.toWorld([x, y, plan.box.backZ]),
    rim: closed([end.back, second.indices.toReversed(), first.indices.toReversed(), start.back.toReversed()]),
  }
}

/** Lines that follow one another around a face as one list in which each vertex stands once. */
function closed(lines: readonly (readonly number[])[]): number[] {
  return lines.flatMap((line) => line.slice(0, -1))
}
