import { readFile, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Consent, Credentials } from './check.ts'
import { SuiteUnavailable } from './check-failure.ts'
import { parseCredentials } from './parse-credentials.ts'
import { createRedact } from './redact.ts'
import type { Report } from './report.ts'
import { formatHtml } from './reporters/html-reporter.ts'
import { formatJson } from './reporters/json-reporter.ts'
import { formatJunit } from './reporters/junit-reporter.ts'
import { formatProgress, formatTerminal } from './reporters/terminal-reporter.ts'
import { runConformance } from './run-conformance.ts'
import { exitCodeOf } from './run-suite.ts'
import { isServiceName, services } from './service-registry.ts'
import { explainError } from './show-value.ts'

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
  let credentials: Credentials | undefined
  try {
    const { service } = command
    if (!isServiceName(service))
      throw new SuiteUnavailable(
        `There is no suite for ${service}. There is one for ${Object.keys(services).join(', ')}.`,
      )
    credentials = await readCredentials(command, directory)
    const report = await runConformance({
      target: command.target,
      service,
      ...(credentials === undefined ? {} : { credentials }),
      ...(command.only === undefined ? {} : { only: command.only }),
      ...(command.allow === undefined ? {} : { consent: command.allow }),
      ...(io.fetch === undefined ? {} : { fetch: io.fetch }),
      ...(signal === undefined ? {} : { signal }),
      onCheck: (check) => io.note(`${formatProgress(check, { color })}\n`),
    })
    await writeReports(report, command, directory)
    io.write(json ? formatJson(report) : formatTerminal(report, { color }))
    return exitCodeOf(report)
  } catch (error) {
    signal?.throwIfAborted()
    const redact = createRedact([command.token ?? '', credentials?.token ?? ''])
    io.error(`${redact(explainError(error))}\n`)
    return 2
  }
}

async function readCredentials(command: ConformanceCommand, directory: string): Promise<Credentials | undefined> {
  const { token, credentials } = command
  if (credentials === undefined) {
    return token ? { token } : undefined
  }
  const inline = /^\s*\{/.test(credentials)
  const text = inline ? credentials : await readCredentialsFile(resolve(directory, credentials.replace(/^@/, '')))
  const parsed = parseCredentials(text, inline ? '--credentials' : credentials, command.service)
  return token ? { ...parsed, token } : parsed
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
