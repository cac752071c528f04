import * as z from 'zod'
import { noteSchema } from '../notes/schema.ts'
import { frontMatterSchema, workSchema } from '../source/schema.ts'

const published = {
  work: { schema: workSchema, title: 'work.yaml of imprimatur', yaml: true },
  'front-matter': {
    schema: frontMatterSchema,
    title: 'Front matter of an article of imprimatur',
    yaml: true,
  },
  note: { schema: noteSchema, title: 'Attributes of an editorial note of imprimatur', yaml: false },
}

/** Kinds of YAML scalars that imprimatur reads as the text they are written as. */
const scalars = ['string', 'number', 'boolean']

/**
 * Write the schemas of what an editor writes as JSON Schema, for editors that check while one types:
 * texts by file name, with a final line feed. Source: JSON Schema 2020-12.
 *
 * Limits: that a person is declared and that a date is in the calendar, only imprimatur itself sees.
 */
export const jsonSchemas = (): Map<string, string> =>
  new Map(
    Object.entries(published).map(([name, { schema, title, yaml }]) => {
      const { $schema, ...json } = z.toJSONSchema(schema, {
        io: 'input',
        unrepresentable: 'any',
        override: ({ jsonSchema }) => {
          // Other readers of YAML take `version: 1.0` for a number; a pattern binds texts alone.
          if (yaml && jsonSchema.type === 'string' && !jsonSchema.enum)
            Object.assign(jsonSchema, { type: scalars })
        },
      })
      const text = JSON.stringify({ $schema, title, ...json }, undefined, 2)
      return [`${name}.schema.json`, `${text}\n`]
    }),
  )
