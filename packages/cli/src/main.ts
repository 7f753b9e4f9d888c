#!/usr/bin/env node
import { readFileSync } from 'node:fs'

// The mock's S3 client warns about this Node on stderr, which belongs to the user.
process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] ??= 'true'

// A reader that has seen enough, such as `head`, is no failure. Nobody reading the progress does not end an upload.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})
process.stderr.on('error', () => {})

const { runProgram } = await import('./program.ts')
const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }

await runProgram(version, process.argv.slice(2))
