/**
 * A value of a JSON text, with nothing lost: whole numbers and floats stay apart (int → bigint, float → number, where NaN
 * and the infinities are allowed), and objects are maps, because a plain object would put digit-like keys first.
 */
export type WireValue =
  null | boolean | string | bigint | number | readonly WireValue[] | ReadonlyMap<string, WireValue>

/**
 * What the printers take: wire values, and plain objects of our own making, whose keys are never digit-like. A number is a
 * float, whatever its value; a bigint is an integer. Keys whose value is undefined are left out.
 */
export type Printable =
  | null
  | boolean
  | string
  | bigint
  | number
  | readonly Printable[]
  | ReadonlyMap<string, Printable>
  | { readonly [key: string]: Printable | undefined }
