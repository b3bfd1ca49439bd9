import type { JsonSchema } from '@hornbench/legacy-wire'

/** The answers to requests that are refused: the first two by their model, the third for all other reasons. */
export const ERROR_SCHEMAS: ReadonlyMap<string, JsonSchema> = new Map<string, JsonSchema>([
  [
    'HTTPValidationError',
    {
      properties: {
        detail: {
          items: { $ref: '#/components/schemas/ValidationError' },
          type: 'array',
          title: 'Detail',
          description: 'All that is wrong with the request, in the order of the fields.',
        },
      },
      type: 'object',
      title: 'HTTPValidationError',
    },
  ],
  [
    'ValidationError',
    {
      properties: {
        loc: {
          items: { anyOf: [{ type: 'string' }, { type: 'integer' }] },
          type: 'array',
          title: 'Location',
          description: 'Where: "body" or "query", then names of fields and indices of lists.',
        },
        msg: { type: 'string', title: 'Message', description: 'What, in words.' },
        type: { type: 'string', title: 'Error Type', description: 'What, for programs.' },
      },
      type: 'object',
      required: ['loc', 'msg', 'type'],
      title: 'ValidationError',
    },
  ],
  [
    'Refusal',
    {
      properties: { detail: { type: 'string', title: 'Detail', description: 'Why the request is refused.' } },
      type: 'object',
      required: ['detail'],
      title: 'Refusal',
    },
  ],
])
