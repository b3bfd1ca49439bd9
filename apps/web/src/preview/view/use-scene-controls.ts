import { type RefObject, useEffect, useState } from 'react'
import type { Scene } from './create-scene.ts'
import { followHand } from './follow-hand.ts'
import { followKeys } from './follow-keys.ts'
import { type Look, steppedMode } from './look.ts'

/** What the keys of a scene do, for people who do not see it. */
export const SCENE_KEYS =
  'Arrow keys turn it, with Shift they move it; plus and minus zoom, Home fits, brackets change the display.'

type Controlled = Pick<Scene<never>, 'move' | 'setLook'>

/** How a scene is shown, and hands and keys on its place that move it and change that. */
export function useSceneControls(scene: Controlled | undefined, place: RefObject<HTMLElement | null>) {
  const [look, setLook] = useState<Look>({ mode: 'shaded', isCut: false })

  useEffect(() => scene?.setLook(look), [scene, look])
  useEffect(() => {
    if (!scene || !place.current) return
    const stepMode = (steps: number) =>
      setLook(({ mode, isCut }) => ({ mode: steppedMode(mode, steps), isCut }))
    const stops = [
      followHand(place.current, scene.move),
      followKeys(place.current, { move: scene.move, stepMode }),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [scene, place])

  return { look, setLook }
}
