import { readFile, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { AccountCredentials, Consent, Credentials } from './check.ts'
import { SuiteUnavailable } from './check-failure.ts'
import type { AgentsCredentials } from './credentials/agents-credentials.ts'
import type { EdfiCredentials } from './credentials/edfi-credentials.ts'
import { parseCredentials } from './credentials/parse-credentials.ts'
import { secretsOf } from './credentials/secrets-of.ts'
import type { SpectraCredentials } from './credentials/spectra-credentials.ts'
import { createRedact } from './redact.ts'
import type { Report } from './report.ts'
import { formatHtml } from './reporters/html-reporter.ts'
import { formatJson } from './reporters/json-reporter.ts'
import { formatJunit } from './reporters/junit-reporter.ts'
import { formatProgress, formatTerminal } from './reporters/terminal-reporter.ts'
import { runConformance } from './run-conformance.ts'
import { exitCodeOf } from './run-suite.ts'
import { isServiceName, type ServiceName, services } from './service-registry.ts'
import { explainError } from './show-value.ts'
import type { OpenSocket } from './socket/socket.ts'

export interface ConformanceCommand {
  readonly target: string
  readonly service: string
  /** The access token, where no other credential is needed. Wins over the one in `credentials`. */
  readonly token?: string
  /** JSON text, or the path of a file with it, with or without `@` in front. */
  readonly credentials?: string
  /** Where to write the JSON report. */
  readonly report?: string
  readonly junit?: string
  readonly html?: string
  readonly only?: string
  readonly allow?: readonly Consent[]
}

export interface CommandIo {
  /** Standard output: the report, nothing else. */
  write(text: string): void
  /** Standard error: a line per check as it is done. */
  note(text: string): void
  /** Standard error: why it could not run. */
  error(text: string): void
  /** Puts the JSON report on standard output instead of the one for people. @default false */
  readonly json?: boolean
  /** @default false */
  readonly color?: boolean
  readonly signal?: AbortSignal
  readonly fetch?: typeof globalThis.fetch
  readonly openSocket?: OpenSocket
  /** Where credentials are looked for that the command does not give: `NOVA_<SERVICE>_TOKEN`, `_USERNAME` and `_PASSWORD`, `_COOKIE` and so on, see the README. @default nowhere */
  readonly environment?: Readonly<Record<string, string | undefined>>
  /** Where relative paths start. @default the working directory */
  readonly directory?: string
}

/**
 * The command line around {@link runConformance}: reads credentials, shows progress, prints and writes reports.
 * Resolves to the exit code: 0 the service conforms, 1 it does not, 2 the suite could not run or a report could
 * not be written. Rejects only with the reason of the signal.
 */
export async function conformanceCommand(command: ConformanceCommand, io: CommandIo): Promise<0 | 1 | 2> {
  const { color = false, json = false, directory = '.', signal } = io
  let credentials: Given | undefined
  try {
    const { service } = command
    if (!isServiceName(service))
      throw new SuiteUnavailable(
        `There is no suite for ${service}. There is one for ${Object.keys(services).join(', ')}.`,
      )
    credentials = await readCredentials(command, service, io)
    const report = await runConformance({
      target: command.target,
      service,
      ...(credentials === undefined ? {} : { credentials }),
      ...(command.only === undefined ? {} : { only: command.only }),
      ...(command.allow === undefined ? {} : { consent: command.allow }),
      ...(io.fetch === undefined ? {} : { fetch: io.fetch }),
      ...(io.openSocket === undefined ? {} : { openSocket: io.openSocket }),
      ...(signal === undefined ? {} : { signal }),
      onCheck: (check) => io.note(`${formatProgress(check, { color })}\n`),
    })
    await writeReports(report, command, directory)
    io.write(json ? formatJson(report) : formatTerminal(report, { color }))
    return exitCodeOf(report)
  } catch (error) {
    signal?.throwIfAborted()
    const redact = createRedact([command.token ?? '', ...secretsOf(credentials)])
    io.error(`${redact(explainError(error))}\n`)
    return 2
  }
}

type Given = Credentials | AccountCredentials | EdfiCredentials | SpectraCredentials | AgentsCredentials

async function readCredentials(
  { token, credentials }: ConformanceCommand,
  service: ServiceName,
  { directory = '.', environment = {} }: CommandIo,
): Promise<Given | undefined> {
  const kind = services[service].credentials
  const given = await readGiven(credentials, service, directory)
  const found = given ?? kind.readEnvironment(`NOVA_${service.toUpperCase()}`, environment)
  return (token ? kind.withToken(found, token) : found) as Given | undefined
}

async function readGiven(credentials: string | undefined, service: ServiceName, directory: string) {
  if (credentials === undefined) return undefined
  const inline = /^\s*\{/.test(credentials)
  const text = inline ? credentials : await readCredentialsFile(resolve(directory, credentials.replace(/^@/, '')))
  return parseCredentials(text, inline ? '--credentials' : credentials, service, services[service].credentials)
}

async function readCredentialsFile(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    throw new SuiteUnavailable(`The credentials cannot be read: ${explainError(error)}.`)
  }
}

async function writeReports(report: Report, { report: path, junit, html }: ConformanceCommand, directory: string) {
  const files: readonly [string | undefined, (report: Report) => string][] = [
    [path, formatJson],
    [junit, formatJunit],
    [html, formatHtml],
  ]
  for (const [file, format] of files) if (file !== undefined) await writeFile(resolve(directory, file), format(report))
}
