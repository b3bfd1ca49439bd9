import { KERNEL_MODULE } from './kernel-module.ts'

/**
 * The compiled kernels, over one memory. Addresses and counts are u32; the blocks that they read are described in the
 * layouts, and each function beside its source in kernels/. They keep no state between calls and give the same bits for
 * the same memory in every engine: no relaxed instruction, no call of the engine's mathematics.
 */
export type Kernels = {
  readonly addFarTile: (
    tests: number,
    testCount: number,
    trials: number,
    groupCount: number,
    cursors: number,
    sums: number,
    rows: number,
    rowCount: number,
    re: number,
    im: number,
    space: number,
    wavenumber: number,
    coupling: number,
    farAway: number,
  ) => void
  readonly addFarSource: (
    test: number,
    trials: number,
    groupCount: number,
    cursorAt: number,
    space: number,
    out: number,
    wavenumber: number,
    coupling: number,
    farAway: number,
  ) => void
  readonly addNearTriangle: (
    triangle: number,
    entries: number,
    entryCount: number,
    triangles: number,
    rules: number,
    byCorner: number,
    source: number,
    space: number,
    wavenumber: number,
    coupling: number,
  ) => void
  readonly takeNearSums: (
    entries: number,
    entryCount: number,
    triangles: number,
    byCorner: number,
    rows: number,
    re: number,
    im: number,
  ) => void
  readonly multiplyRows: (
    re: number,
    im: number,
    size: number,
    rowFrom: number,
    rowTo: number,
    x: number,
    y: number,
  ) => void
  readonly sumField: (
    x: number,
    y: number,
    z: number,
    wavenumber: number,
    groups: number,
    groupCount: number,
    near: number,
    space: number,
    out: number,
  ) => number
  /** 0, or which rule of `RING_TABLES` is missing. */
  readonly integrateMeridianPair: (
    points: number,
    iFrom: number,
    iTo: number,
    jFrom: number,
    jTo: number,
    wavenumber: number,
    care: number,
    isNear: number,
    tables: number,
    space: number,
    out: number,
  ) => number
  /** As `integrateMeridianPair`. */
  readonly sumMeridianField: (
    points: number,
    from: number,
    to: number,
    rho: number,
    z: number,
    wavenumber: number,
    care: number,
    isNear: number,
    tables: number,
    space: number,
    out: number,
  ) => number
  /** The step whose pivot is too small, −1 when none is. */
  readonly factorPanel: (
    re: number,
    im: number,
    size: number,
    from: number,
    to: number,
    smallest: number,
    pivots: number,
  ) => number
  readonly subtractPanel: (
    re: number,
    im: number,
    size: number,
    from: number,
    to: number,
    rowFrom: number,
    rowTo: number,
  ) => void
  /** 96 operations a round; only to measure what the runtime can do. */
  readonly multiplyAdd: (rounds: number) => number
}

/** WebAssembly as far as it is needed; the standard library of the compiler leaves it to the browser's. */
type Engine = {
  readonly Memory: new (size: { initial: number; maximum: number }) => KernelMemory
  readonly Module: new (bytes: Uint8Array) => object
  readonly Instance: new (module: object, imports: object) => { readonly exports: object }
  readonly validate: (bytes: Uint8Array) => boolean
}

type KernelMemory = { readonly buffer: ArrayBuffer }

const PAGE_BYTES = 65_536
/** What 32-bit addresses reach, less a page. */
export const MOST_KERNEL_BYTES = 65_535 * PAGE_BYTES

let compiled: object | undefined
let checked: { readonly engine: Engine; readonly canRun: boolean } | undefined

/** Whether this engine runs the kernels: WebAssembly with 128-bit vectors, as all have had since 2023. */
export function canRunKernels(): boolean {
  const engine = findEngine()
  if (engine === undefined) return false
  if (checked?.engine !== engine) checked = { engine, canRun: engine.validate(moduleBytes()) }
  return checked.canRun
}

/**
 * The kernels over a new memory of so many bytes, zeros. It never grows, so views on its buffer stay valid.
 *
 * @throws RangeError when the engine has no room for it
 */
export function instantiateKernels(bytes: number): { kernels: Kernels; buffer: ArrayBuffer } {
  const engine = findEngine()
  if (engine === undefined) throw new Error('This engine has no WebAssembly.')
  const pages = Math.ceil(bytes / PAGE_BYTES)
  const memory = new engine.Memory({ initial: pages, maximum: pages })
  compiled ??= new engine.Module(moduleBytes())
  const { exports } = new engine.Instance(compiled, { env: { memory } })
  return { kernels: exports as Kernels, buffer: memory.buffer }
}

function findEngine(): Engine | undefined {
  return (globalThis as { WebAssembly?: Engine }).WebAssembly
}

/** By a plain loop, which takes a fifth of the time of `Uint8Array.from` where nothing is compiled yet. */
function moduleBytes(): Uint8Array {
  const text = atob(KERNEL_MODULE)
  const bytes = new Uint8Array(text.length)
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i)
  return bytes
}
