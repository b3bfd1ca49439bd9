import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'

export type PageFile = { readonly bytes: Buffer; readonly type: string }

/** The built page: the document that every address of it opens, and the other files by the path of their URL. */
export type PageFiles = { readonly document: PageFile; readonly byPath: ReadonlyMap<string, PageFile> }

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.json': 'application/json',
}

/**
 * Reads the built page into memory; `undefined` where it has not been built. Requests are answered from here only, so
 * that nothing a client sends becomes a path.
 */
export function readPageFiles(folder: string): PageFiles | undefined {
  if (!existsSync(join(folder, 'index.html'))) return undefined
  const byPath = new Map<string, PageFile>()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const file = join(entry.parentPath, entry.name)
    const type = TYPES[extname(entry.name)] ?? 'application/octet-stream'
    byPath.set(file.slice(folder.length).replaceAll('\\', '/'), { bytes: readFileSync(file), type })
  }
  const document = byPath.get('/index.html')
  return document && { document, byPath }
}
