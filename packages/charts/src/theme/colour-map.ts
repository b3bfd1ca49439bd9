/**
 * Colours from low to high. `viridis` (the default) and `cividis` are perceptually uniform and read by the colour-blind
 * and in greyscale. `jet-like` is neither: it is for looking beside plots that were made with it.
 */
export type ColourMapName = 'viridis' | 'cividis' | 'jet-like'

// Sampled at equal steps from the published maps: viridis (CC0), cividis (CC0), turbo (Apache-2.0) as the jet-like one.
const STOPS: Readonly<Record<ColourMapName, readonly string[]>> = {
  viridis: [
    '440154',
    '482878',
    '3e4989',
    '31688e',
    '26828e',
    '1f9e89',
    '35b779',
    '6ece58',
    'b5de2b',
    'fde725',
  ],
  cividis: [
    '00224e',
    '123570',
    '3b496c',
    '575d6d',
    '707173',
    '8a8678',
    'a59c74',
    'c3b369',
    'e1cc55',
    'fee838',
  ],
  'jet-like': [
    '30123b',
    '4458cb',
    '3e9bfe',
    '18d6cb',
    '46f884',
    'a2fc3c',
    'e1dd37',
    'fea331',
    'ef5911',
    'ca2a04',
  ],
}

/** The colour at `position`, from 0 (low) to 1 (high), as `#rrggbb`. */
export function colourAt(map: ColourMapName, position: number): string {
  const stops = STOPS[map]
  const place = Math.min(1, Math.max(0, position)) * (stops.length - 1)
  const below = channels(stops[Math.floor(place)] ?? '')
  const above = channels(stops[Math.ceil(place)] ?? '')
  const share = place % 1
  const mixed = below.map((channel, index) =>
    Math.round(channel + share * ((above[index] ?? channel) - channel)),
  )
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
}

function channels(hex: string): number[] {
  return [0, 2, 4].map((start) => Number.parseInt(hex.slice(start, start + 2), 16))
}
