import { expect, test } from 'vitest'
import { clearTriangle, createKernelValues } from './kernel-values.ts'

test('clearing a triangle removes values that are not finite and leaves its neighbours', () => {
  const values = createKernelValues(9)
  for (const column of Object.values(values)) column.fill(Number.NaN, 3, 6).fill(7, 0, 3).fill(7, 6)

  clearTriangle(values, 3)

  for (const column of Object.values(values)) expect([...column]).toEqual([7, 7, 7, 0, 0, 0, 7, 7, 7])
})
