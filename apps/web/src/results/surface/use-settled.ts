import { useEffect, useState } from 'react'

const PAUSE_MS = 200

/** The value once it has rested: a cursor that is moved on asks for nothing on its way. */
export function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}
