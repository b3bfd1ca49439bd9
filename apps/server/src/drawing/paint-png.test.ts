import { LIGHT_THEME, textWidth } from '@hornbench/charts'
import { describe, expect, test } from 'vitest'
import { paintPng } from './paint-png.ts'
import { coloursOf, readPng, type Picture } from './testing/read-png.ts'
import { UndrawableError } from './undrawable-error.ts'

const SCALE = 1.8

function drawing(content: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="40"><rect width="400" height="40" fill="#fff"/>${content}</svg>`
}

function words(text: string, weight = 400): string {
  const font = LIGHT_THEME.fontFamily.replaceAll('"', '&quot;')
  return `<text x="10" y="26" font-size="20" font-weight="${weight}" font-family="${font}">${text}</text>`
}

async function painted(content: string): Promise<Picture> {
  return readPng(await paintPng(drawing(content)))
}

/** From the first to the last column that is not white, in px of the drawing. */
function inkWidth({ widthPx, pixels }: Picture): number {
  const dark = [...pixels.keys()].filter((at) => at % 4 === 0 && (pixels[at] ?? 255) < 128)
  const columns = dark.map((at) => (at / 4) % widthPx)
  return (Math.max(...columns) - Math.min(...columns) + 1) / SCALE
}

describe('the painter', () => {
  test('paints a drawing 1.8 times as large, the same bytes each time', async () => {
    const svg = drawing('<circle cx="50" cy="20" r="15" fill="#c2410c"/>')
    const png = await paintPng(svg)
    const picture = readPng(png)
    expect([picture.widthPx, picture.heightPx]).toEqual([720, 72])
    const middle = (36 * 720 + 90) * 4
    expect([...picture.pixels.subarray(middle, middle + 4)]).toEqual([0xc2, 0x41, 0x0c, 255])
    expect(await paintPng(svg)).toEqual(png)
  })

  test('sets words, semi-bold as well, with a font of its own', async () => {
    expect(coloursOf(await painted(''))).toBe(1)
    const normal = await painted(words('Level'))
    const bold = await painted(words('Level', 600))
    expect(coloursOf(normal)).toBeGreaterThan(10)
    expect(inkWidth(bold)).toBeGreaterThan(inkWidth(normal))
    const unknown = await painted('<text x="10" y="26" font-size="20" font-family="Nowhere">Level</text>')
    expect(inkWidth(unknown)).toBeCloseTo(inkWidth(normal), 1)
  })

  test.each(['−', '°', 'µ', 'ρ', 'ω', 'Ω', 'π', '±', '·', '…', '²'])('has the sign %s', async (sign) => {
    const picture = await painted(words(sign))
    expect(coloursOf(picture)).toBeGreaterThan(1)
    expect(picture.pixels).not.toEqual((await painted(words('\u{10FFFD}'))).pixels)
  })

  test.each([
    'mesh valid to 15 kHz',
    'Pa·s/m, e^(−iωt): a mass is negative',
    'linear between solved points',
    '−180°',
    '−24',
    '20k',
    '200',
  ])('sets %s in no more room than the charts keep for it', async (text) => {
    expect(inkWidth(await painted(words(text)))).toBeLessThanOrEqual(textWidth(text, 20))
  })

  test('refuses what is no drawing, and goes on', async () => {
    await expect(paintPng('<svg')).rejects.toThrow(UndrawableError)
    await expect(paintPng(drawing('').replace('width="400"', 'width="1e7"'))).rejects.toThrow(UndrawableError)
    expect(coloursOf(await painted(words('still here')))).toBeGreaterThan(10)
  })

  test('looks up no picture that a drawing names', async () => {
    const named = '<image href="file:///etc/hostname" width="9" height="9"/>'
    expect((await painted(named)).pixels).toEqual((await painted('')).pixels)
  })
})
