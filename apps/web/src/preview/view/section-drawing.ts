import { type SectionLoop, sectionLoops } from './section-loops.ts'
import { type HornMesh, isCavity } from './horn-mesh.ts'

/** The section through the axis as SVG paths, mm, with sound going to the right. */
export type SectionDrawing = {
  readonly viewBox: string
  readonly wall: string
  readonly source: string
  /** What it goes around is air. */
  readonly isAir: boolean
}

/** Around the section, of its longer side. */
const MARGIN = 0.2

export function sectionDrawing(mesh: HornMesh): SectionDrawing {
  const loops = sectionLoops(mesh)
  const isAir = isCavity(mesh)
  const points = loops.flatMap((loop) => loop.points)
  const left = Math.min(...points.map(([, z]) => z))
  const right = Math.max(...points.map(([, z]) => z))
  const top = Math.max(...points.map(([y]) => y))
  const bottom = Math.min(...points.map(([y]) => y))
  const margin = MARGIN * Math.max(right - left, top - bottom)
  return {
    viewBox: [left - margin, -top - margin, right - left + 2 * margin, top - bottom + 2 * margin]
      .map(rounded)
      .join(' '),
    wall: isAir
      ? loops.flatMap(wallLines).join('')
      : loops.map((loop) => `M${loop.points.map(place).join('L')}Z`).join(''),
    source: loops.flatMap(sourceLines).join(''),
    isAir,
  }
}

function sourceLines({ points, onSource }: SectionLoop): string[] {
  return linesWhere(points, (i) => onSource[i] === true)
}

function wallLines({ points, onAperture }: SectionLoop): string[] {
  return linesWhere(points, (i) => onAperture[i] !== true)
}

function linesWhere(points: SectionLoop['points'], isDrawn: (index: number) => boolean): string[] {
  return points.flatMap((point, i) => {
    const next = points[(i + 1) % points.length]
    return isDrawn(i) && next ? [`M${place(point)}L${place(next)}`] : []
  })
}

function place([y, z]: readonly [number, number]): string {
  return `${rounded(z)},${rounded(-y)}`
}

function rounded(mm: number): number {
  return Number(mm.toFixed(2))
}
