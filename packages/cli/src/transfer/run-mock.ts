import { readFileSync } from 'node:fs'
import { createMockPlatform, describePlatform, type PlatformDescription } from '@nova/mock'
import { CommandFailure, UsageError } from '../command-failure.ts'
import { exitCodes } from '../exit-codes.ts'
import type { CommandContext } from '../run-command.ts'
import { type MockCommandOptions, readMockOptions } from './mock-options.ts'
import { showDefects } from './show-defects.ts'

/** Runs the platform until it is interrupted, which is a good end. */
export async function runMock(options: MockCommandOptions, { output, signal }: CommandContext): Promise<undefined> {
  if (options.defects) {
    showDefects(output)
    return
  }
  const faults = options.faults === undefined ? undefined : readFaultsFile(options.faults)
  const platform = await createMockPlatform(readMockOptions(options, process.env, faults)).catch((error: unknown) => {
    throw error instanceof TypeError ? new UsageError(error.message) : error
  })
  try {
    const { host, port } = options
    const listening = await platform
      .listen({ host, ...(port === undefined ? {} : { port }) })
      .catch((error: unknown) => {
        throw explainListenError(error)
      })
    const description = describePlatform(platform, listening)
    output.result(introduce(description), description)
    if (!signal.aborted)
      await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))
  } finally {
    await platform.close()
  }
}

function readFaultsFile(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw new UsageError(`The fault plan cannot be read: ${(error as Error).message}.`)
  }
}

function introduce({ transfer, store, labs, edfi, spectra, agents }: PlatformDescription): string {
  const login = labs.credentials
  const cookie = edfi.credentials.sessions.user
  return [
    `transfer  ${transfer.baseUrl}`,
    `store     ${store.endpoint}, bucket ${store.bucket}`,
    `labs      ${labs.baseUrl}${login ? `, user ${login.username}, password ${login.password}` : ''}`,
    `edfi      ${edfi.baseUrl}`,
    `spectra   ${spectra.baseUrl}${spectra.buckets ? `, buckets ${spectra.buckets.private} and ${spectra.buckets.public} of the store` : ''}`,
    `agents    ${agents.baseUrl}${agents.credentials ? `, key ${agents.credentials.api_key}` : ''}`,
    `token     ${transfer.credentials.token}`,
    ...(cookie ? [`cookie    ${cookie}`] : []),
    '',
    'Try:',
    `  export NOVA_TRANSFER_URL=${transfer.baseUrl}`,
    `  export NOVA_TRANSFER_TOKEN=${transfer.credentials.token}`,
    '  nova upload FILE',
    '',
    `  export NOVA_LABS_URL=${labs.baseUrl}`,
    ...(login ? [`  export NOVA_LABS_USERNAME=${login.username} NOVA_LABS_PASSWORD=${login.password}`] : []),
    '  nova labs list',
    '',
    `  export NOVA_EDFI_URL=${edfi.baseUrl}`,
    ...(cookie ? [`  export NOVA_EDFI_COOKIE='${cookie}'`] : []),
    '  nova edfi run --template assessments/PSAT_SAT --year 2026 --param TEST_TYPE=SAT --file results=FILE.csv',
    '',
    `  export NOVA_SPECTRA_URL=${spectra.baseUrl}`,
    '  nova spectra fetch "V1324 Sco"',
    '',
    `  export NOVA_AGENTS_URL=${agents.baseUrl}`,
    ...(agents.credentials ? [`  export NOVA_AGENTS_KEY=${agents.credentials.api_key}`] : []),
    '  nova agents remember "Deploys are frozen on Fridays"',
  ].join('\n')
}

function explainListenError(error: unknown): unknown {
  const { code, message } = error as NodeJS.ErrnoException
  if (code !== 'EADDRINUSE' && code !== 'EADDRNOTAVAIL' && code !== 'EACCES') return error
  return new CommandFailure(
    `Cannot listen: ${message}.`,
    exitCodes.failed.code,
    'Choose another --port or --host; without --port free ones are taken. The store, labs, edfi, spectra and agents listen on the five ports after it.',
  )
}
