import type { AnyFrame, ConnectInput, FrameSocket } from './socket/socket.ts'

/** One answer as a check sees it. Bodies are read with a limit; nothing here is printed without redaction. */
export interface Seen {
  readonly status: number
  readonly headers: Headers
  readonly bytes: Uint8Array
  readonly text: string
  /** The parsed body when it is JSON, else undefined. */
  readonly json: unknown
  /** The body broke off: `bytes` are those that came. Only of services that are known for it. */
  readonly isCutOff?: true
}

export interface CallInput {
  readonly path?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string | number>>
  /** Sent as JSON. */
  readonly body?: unknown
  /** Sent as it is, for bodies that are no JSON. */
  readonly rawBody?: string
  /** A value of null leaves a header out that would be sent otherwise. */
  readonly headers?: Readonly<Record<string, string | null>>
  /** Sent as `multipart/form-data`. */
  readonly form?: Readonly<Record<string, string | Blob>>
  /** The access token or the API key; null sends none. @default that of the credentials where the operation wants one */
  readonly token?: string | null
  /**
   * The account in whose session the request is made, on services that have sessions; null makes it in none.
   * @default 'user' where the operation wants a session and no `token` is given
   */
  readonly as?: string | null
}

export interface CallOptions {
  /** Whether it has to be an answer the contract declares. @default true */
  readonly conforming?: boolean
  /** A larger body counts as none. @default 8 MiB */
  readonly bodyLimitBytes?: number
  /** Reading ends once this holds of what came so far: some bodies go on for as long as somebody reads. */
  readonly until?: (text: string) => boolean
}

export interface SendInput {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Uint8Array | string
}

/** Tokens to try the service with. Only `token` is needed; checks that need another are skipped by name. */
export interface Credentials {
  readonly token: string
  /** Of another tenant. */
  readonly otherToken?: string
  /** May read metrics. */
  readonly metricsToken?: string
  /** Tokens that must be refused, by the code they must be refused with. */
  readonly rejectedTokens?: Readonly<Record<string, string>>
}

export interface Account {
  readonly username: string
  readonly password: string
}

/**
 * Accounts to try a service with that has users and sessions. Each is used by this
 * run alone: a login ends the one before. Checks that need a missing one are skipped.
 */
export interface AccountCredentials extends Account {
  /** An administrator. */
  readonly admin?: Account
  /** Another user without limits. */
  readonly otherUser?: Account
  /** A user that sees one folder only. */
  readonly limitedUser?: Account & { readonly folder: string }
}

/** What the mock platform offers beside the service: tokens to try it with, and time to pass. */
export interface MockControl {
  /** Moves the clock of the platform. */
  advance(ms: number): Promise<void>
  /** Turns a switch of the service under test by its name; absent where it has none. */
  readonly turn?: (name: string, given: object) => Promise<unknown>
  /** What the mock said of the service under test when the run began. */
  readonly described?: object
  /** What it says now: sessions and tokens end as time passes, and it hands out others. */
  describe?(): Promise<object>
}

/**
 * What a check works with. `Operation` is the union of operation names of the service, `Facts` what was discovered
 * about it, `Given` its kind of credentials, `Frame` the union of what its sockets carry.
 */
export interface CheckContext<
  Operation extends string = string,
  Facts = unknown,
  Given extends object = Credentials,
  Frame extends AnyFrame = AnyFrame,
> {
  readonly target: string
  readonly credentials: Given
  readonly facts: Facts
  readonly signal: AbortSignal
  /** Null unless the target is a mock whose clock can be moved: then what takes hours can be tried. */
  readonly control: MockControl | null
  /** A short name no other run uses, for file names and keys. */
  readonly runId: string
  /**
   * Calls an operation of the contract over raw HTTP. What came back counts as covered (operation x status x
   * code), and unless `conforming` is false it must be an answer the contract declares: a declared status, its
   * schema, a code listed there, explicit nulls, and the headers every answer has.
   */
  call(operation: Operation, input?: CallInput, options?: CallOptions): Promise<Seen>
  /**
   * Opens a socket below the target; `path` is spelled out. Resolves once it is open or refused. Every frame counts
   * as covered and must have a form the contract declares, else the check fails. Closed when the check ends.
   */
  connect(path: string, input?: ConnectInput): Promise<FrameSocket<Frame>>
  /** The `Cookie` header of an account, whose session is opened on first use. @param account @default 'user' */
  cookie(account?: string): Promise<string>
  /** Forgets the session of an account, as after its time is over: the next call opens another. @param account @default 'user' */
  forget(account?: string): void
  /** Any other request: storage URLs, unknown routes, preflights. No token is added. */
  send(url: string, input?: SendInput): Promise<Seen>
  /** Fails the check unless `holds`. `wanted` is a phrase, `seen` what there was instead (redacted when printed). */
  want(holds: boolean, wanted: string, seen?: unknown): asserts holds
  /** Ends the check as not provoked, with the reason. */
  skip(reason: string): never
  /** Undoes what the check made, in reverse order, also after a failure. Failures of it are reported, not fatal. */
  cleanup(what: string, undo: () => Promise<unknown>): void
}

/** Names of members, and of what is in those that are objects. */
type NameIn<Given> = {
  [Name in keyof Given & string]:
    | Name
    | (NonNullable<Given[Name]> extends object ? `${Name}.${keyof NonNullable<Given[Name]> & string}` : never)
}[keyof Given & string]

/** What a check may do that somebody has to agree to. */
export type Consent = 'large-transfer' | 'spend-budget' | 'long-wait' | 'admin' | 'destructive'

/** All there are. Nobody pays for what a mock is made to do. */
export const everyConsent: readonly Consent[] = ['large-transfer', 'spend-budget', 'long-wait', 'admin', 'destructive']

export interface Check<
  Operation extends string = string,
  Facts = unknown,
  Given extends object = Credentials,
  Frame extends AnyFrame = AnyFrame,
> {
  /** Stable, kebab-case, `<topic>/<what>`: reports and `--only` use it. */
  readonly id: string
  /** What the service does when it conforms, as a sentence. */
  readonly title: string
  /** Operations it touches. */
  readonly operations: readonly Operation[]
  /** Credentials without which it is skipped; `app.adminCookie` names a member of a member. */
  readonly needs?: readonly Exclude<NameIn<Given>, 'token'>[]
  readonly consent?: readonly Consent[]
  run(context: CheckContext<Operation, Facts, Given, Frame>): Promise<void>
}

/** What is about to be sent, as far as waiting goes by it. */
export interface PacedRequest {
  readonly headers: Headers
  readonly signal: AbortSignal
}

/** Everything the runner needs to know about one service. */
export interface Suite<
  Operation extends string = string,
  Facts = unknown,
  Given extends object = Credentials,
  Frame extends AnyFrame = AnyFrame,
> {
  readonly service: string
  /** Read-only: learns limits and switches before the first check. */
  discover(context: Omit<CheckContext<Operation, Facts, Given, Frame>, 'facts'>): Promise<Facts>
  readonly checks: readonly Check<Operation, Facts, Given, Frame>[]
  /** What of the service was looked at and what was left out, where not everything is. One sentence each. */
  notes?(facts: Facts): readonly string[]
  /**
   * Stands around every request and every handshake of the run, where a target lets callers in only so often: waits
   * before it sends, and may send once more what came too early.
   */
  pace?<Answer extends { readonly status: number }>(request: PacedRequest, send: () => Promise<Answer>): Promise<Answer>
  /** Why a cell of the coverage table cannot be provoked from outside, for the cells where that is known. */
  unreachable(operation: Operation, status: number, code: string | null): string | null
  /** Why a frame cannot be provoked from outside, for those where that is known. */
  unreachableFrame?(type: Frame['type']): string | null
}
