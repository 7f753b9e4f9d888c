#!/usr/bin/env node
import { readFileSync } from 'node:fs'

// The mock's S3 client warns about this Node on stderr, which belongs to the user.
process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] ??= 'true'

const { createProgram } = await import('./program.ts')
const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }

await createProgram(version).parseAsync()
