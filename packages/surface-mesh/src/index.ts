export { SURFACE_TAG, type TriangleSurface } from './triangle-surface.ts'
