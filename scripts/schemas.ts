import { join } from 'node:path'
import { createHost } from './host.ts'
import { jsonSchemas } from './schemas/json-schemas.ts'

/** Write docs/schemas anew: `npm run schemas`. A test holds the files against the code. */
const folder = join(import.meta.dirname, '..', 'docs', 'schemas')

await createHost().writeFiles(
  [...jsonSchemas()].map(([name, text]) => ({
    path: join(folder, name),
    data: new TextEncoder().encode(text),
  })),
)
