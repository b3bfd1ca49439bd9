/** What was submitted, as text, and by which of the two APIs. It is kept whole, so that the job can be run again. */
export type StoredRequest = { readonly form: 'legacy' | 'typed'; readonly json: string }
