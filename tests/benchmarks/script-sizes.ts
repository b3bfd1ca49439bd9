import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

const PAGE = fileURLToPath(new URL('../../apps/web/dist', import.meta.url))

type FileSize = { readonly name: string; readonly gzipBytes: number }

export type ScriptSizes = {
  /** All that the document asks for by itself, and what these scripts import at once. */
  readonly first: readonly FileSize[]
  /** Fetched when they are needed: charts, 3-D, workers, templates. */
  readonly later: readonly FileSize[]
}

/** The scripts of the built page, and how large they are with gzip. */
export function scriptSizes(): ScriptSizes {
  const document = readFileSync(join(PAGE, 'index.html'), 'utf8')
  const first = new Set<string>()
  const waiting = [...document.matchAll(/(?:src|href)="\/([^"]+\.js)"/g)].map(([, name = '']) => name)
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (first.has(name)) continue
    first.add(name)
    waiting.push(...importsOf(name))
  }
  if (first.size === 0) throw new Error('The document of the page asks for no script.')

  const all = readdirSync(PAGE, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.js'))
  return {
    first: all.filter((name) => first.has(name)).map(sizeOf),
    later: all.filter((name) => !first.has(name)).map(sizeOf),
  }
}

/** Imports that are waited for; those in brackets are fetched later. */
function importsOf(name: string): string[] {
  const text = readFileSync(join(PAGE, name), 'utf8')
  return [...text.matchAll(/(?:\bfrom|\bimport)\s*["'](\.[^"']+\.js)["']/g)].map(([, path = '']) =>
    posix.join(posix.dirname(name), path),
  )
}

function sizeOf(name: string): FileSize {
  return { name, gzipBytes: gzipSync(readFileSync(join(PAGE, name)), { level: 9 }).length }
}
