#!/usr/bin/env node
import { enableCompileCache } from 'node:module'
import { join } from 'node:path'

// Compiled modules are kept beside the packages, for the next start: a third of a second. Where that
// cannot be written, Node does without.
enableCompileCache(join(import.meta.dirname, '..', 'node_modules', '.cache', 'imprimatur'))
await import('./program.ts')
