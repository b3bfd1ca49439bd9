import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import type { FuzzRun } from './run-fuzz.ts'

const FILE = join(import.meta.dirname, '../../out/fuzz/failed.jsonl')

const failedSchema = z.object({
  seed: z.number(),
  index: z.number(),
  kind: z.string(),
  why: z.string(),
  requestBase64: z.string(),
})

/** Keeps the requests that failed, byte for byte, in the place of those of the last run. @returns where */
export function saveFailed({ seed, failed }: FuzzRun): string {
  const lines = failed.map(({ outcome: { request }, why }) => {
    const { index, kind, bytes } = request
    return JSON.stringify({ seed, index, kind, why, requestBase64: bytes.toString('base64') })
  })
  mkdirSync(dirname(FILE), { recursive: true })
  writeFileSync(FILE, lines.map((line) => `${line}\n`).join(''))
  return FILE
}

/** The bytes of a request that failed: with the ids of the jobs that were there then. */
export function findFailed(seed: number, index: number): Buffer | undefined {
  if (!existsSync(FILE)) return undefined
  const lines = readFileSync(FILE, 'utf8').split('\n').filter(Boolean)
  const found = lines
    .map((line) => failedSchema.parse(JSON.parse(line)))
    .find((failed) => failed.seed === seed && failed.index === index)
  return found && Buffer.from(found.requestBase64, 'base64')
}
