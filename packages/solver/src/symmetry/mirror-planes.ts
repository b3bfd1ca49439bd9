/** The planes x = 0 and y = 0, each either a mirror of the body and its source or not. */
export type MirrorPlanes = { readonly x: boolean; readonly y: boolean }
