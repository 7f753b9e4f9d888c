/**
 * One conformance suite for the Nova services, against any base URL: the mock, a staging server, a server of
 * your own.
 *
 * @module
 */

export type { Account, AccountCredentials, Check, CheckContext, Consent, Credentials, Seen, Suite } from './check.ts'
export { everyConsent } from './check.ts'
export { SuiteUnavailable } from './check-failure.ts'
export { type CommandIo, type ConformanceCommand, conformanceCommand } from './conformance-command.ts'
export type { AgentsCredentials } from './credentials/agents-credentials.ts'
export type { EdfiAppCredentials, EdfiCredentials, EdfiExternalCredentials } from './credentials/edfi-credentials.ts'
export type {
  SpectraBucketAccess,
  SpectraCredentials,
  SpectraListing,
  SpectraSample,
} from './credentials/spectra-credentials.ts'
export type {
  CellState,
  CheckReport,
  CleanupProblem,
  CoverageCell,
  CoverageReport,
  FrameCell,
  FrameReport,
  Outcome,
  Report,
  RequestRecord,
} from './report.ts'
export { formatHtml } from './reporters/html-reporter.ts'
export { formatJson } from './reporters/json-reporter.ts'
export { formatJunit } from './reporters/junit-reporter.ts'
export { formatProgress, formatTerminal, type TerminalOptions } from './reporters/terminal-reporter.ts'
export { type ConformanceOptions, runConformance } from './run-conformance.ts'
export { exitCodeOf } from './run-suite.ts'
export type { ServiceName } from './service-registry.ts'
export type { AnyFrame, ConnectInput, FrameSocket, OpenSocket, OpenSocketRequest, SocketEnd } from './socket/socket.ts'
