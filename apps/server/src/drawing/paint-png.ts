import { readFileSync } from 'node:fs'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import { UndrawableError } from './undrawable-error.ts'

/** Regular for all words, semi-bold for titles and for what is emphasised. The charts name this family first. */
const FONT_URLS = [
  import.meta.resolve('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf'),
  import.meta.resolve('@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf'),
]
const PAINTER_URL = import.meta.resolve('@resvg/resvg-wasm/index_bg.wasm')

/** How many px of the picture are one of the drawing. */
const SCALE = 1.8

let opened: Promise<readonly Uint8Array[]> | undefined

/**
 * Paints a drawing. No file, font or address that it may name is looked up: it has the fonts of this program only.
 *
 * @throws UndrawableError when the painter can't read the drawing or breaks down
 */
export async function paintPng(svg: string): Promise<Uint8Array> {
  opened ??= open()
  const fontBuffers = [...(await opened)]
  const fitTo = { mode: 'zoom', value: SCALE } as const
  try {
    return paint(new Resvg(svg, { font: { fontBuffers, defaultFontFamily: 'Inter' }, fitTo }))
  } catch (cause) {
    throw new UndrawableError('the picture could not be painted', { cause })
  }
}

/** Memory of the painter is its own: what is not freed stays until its thread ends. */
function paint(painter: InstanceType<typeof Resvg>): Uint8Array {
  try {
    const image = painter.render()
    try {
      return image.asPng()
    } finally {
      image.free()
    }
  } finally {
    painter.free()
  }
}

/** Once in a thread; the painter is ready after it. */
async function open(): Promise<readonly Uint8Array[]> {
  await initWasm(readFileSync(new URL(PAINTER_URL)))
  return FONT_URLS.map((url) => readFileSync(new URL(url)))
}
