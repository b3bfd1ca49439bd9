import { useEffect, useState } from 'react'
import type { FieldIssue } from '../draft/verdict.ts'

/** Longer than between two keys of someone who types on. */
const PAUSE_MS = 400

/**
 * The issue of a field, but a new one only when the text has rested: half a number is no fault worth a message. One that
 * is shown follows the text at once, and goes as soon as there is none.
 */
export function useUnhurriedIssue(issue: FieldIssue | undefined, text: string): FieldIssue | undefined {
  const [isShown, setShown] = useState(issue !== undefined)
  const [rested, setRested] = useState(text)
  const hasRested = rested === text
  if (isShown && issue === undefined) setShown(false)
  if (!isShown && issue !== undefined && hasRested) setShown(true)

  useEffect(() => {
    const timer = setTimeout(() => setRested(text), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text])

  return isShown ? issue : undefined
}
