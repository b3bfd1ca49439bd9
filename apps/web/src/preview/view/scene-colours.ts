import { Color } from 'three'

const TOKENS = {
  ground: '--ground',
  ink: '--ink',
  accent: '--accent',
  clay: '--clay',
  cut: '--cut',
  meshLine: '--mesh-line',
  meshLineAlone: '--mesh-line-alone',
  gridLine: '--grid-line',
} as const

export type SceneColours = Readonly<Record<keyof typeof TOKENS, Color>>

/** The colours of the theme that holds at an element of the page. */
export function readSceneColours(place: Element): SceneColours {
  // A variable is handed out as it is written; only a property says which of its two colours holds.
  const probe = document.createElement('span')
  place.append(probe)
  const colours = Object.entries(TOKENS).map(([name, token]) => {
    probe.style.color = `var(${token})`
    return [name, new Color(getComputedStyle(probe).color)]
  })
  probe.remove()
  return Object.fromEntries(colours) as SceneColours
}
