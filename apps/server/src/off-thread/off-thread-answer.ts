/** What another thread made of a request, ready to be sent. */
export type OffThreadAnswer = { readonly status: number; readonly json: string }
