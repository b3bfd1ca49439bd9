export { FAR_TEST, FAR_TRIAL, LANES, NONE, ROW_SUM_BYTES } from './far-layout.ts'
export { FIELD_GROUP } from './field-layout.ts'
export { canRunKernels, instantiateKernels, MOST_KERNEL_BYTES, type Kernels } from './instantiate-kernels.ts'
export { MERIDIAN_PAIR, MERIDIAN_POINT, RING_TABLES } from './meridian-layout.ts'
export {
  CORNER_SUM_BYTES,
  LISTED_COLUMNS,
  NEAR_ENTRY,
  NEAR_RULE,
  NEAR_TRIANGLE,
  PRODUCT_COLUMNS,
  SPACE_BYTES,
} from './near-layout.ts'
