/** What is looked at, in the order of the report. */
export const deploymentCheckIds = [
  /** The service answers health behind its gateway. Skipped without `backendOrigin`. */
  'backend_health',
  /** The service answers health, and its database works. */
  'health',
  /** The page of the service is there. */
  'page',
  /** The gateway of consoles is there. */
  'console_gateway',
  /** The account can log in. Skipped without one, like everything below but the last. */
  'login',
  /** The account is an administrator: the host was set up to the end. */
  'admin_account',
  /** The cookies of the session reach the sockets, which lie outside `/api`. */
  'cookie_path',
  /** The cookies of the session never travel in the clear. Skipped over HTTP. */
  'cookie_secure',
  /** A socket opens and says hello. */
  'socket',
  /** The host would start with the given cadence. Skipped without one. */
  'discovery_cadence',
] as const

export type DeploymentCheckId = (typeof deploymentCheckIds)[number]

/** One look at a deployment. */
export interface DeploymentCheck {
  readonly id: DeploymentCheckId
  readonly outcome: 'pass' | 'fail' | 'skip'
  /** What the last attempt saw, or why there was none. Never holds a password, a cookie or a token. */
  readonly seen: string
  /** What to do next; null where there is nothing to do. */
  readonly advice: string | null
  /** Attempts made; 0 when skipped. */
  readonly attempts: number
  readonly durationMs: number
}

export interface DeploymentReport {
  /** Address that was looked at. */
  readonly origin: string
  /** True when no check failed. Skipped ones do not count. */
  readonly ok: boolean
  /** One entry for each check, in the order of {@link deploymentCheckIds}. */
  readonly checks: readonly DeploymentCheck[]
}

/** What one attempt found. */
export interface Finding {
  readonly outcome: DeploymentCheck['outcome']
  readonly seen: string
  readonly advice: string | null
  /** Whether waiting may change it. */
  readonly mayPass: boolean
}

export const passed = (seen: string): Finding => ({ outcome: 'pass', seen, advice: null, mayPass: false })
export const skipped = (seen: string): Finding => ({ outcome: 'skip', seen, advice: null, mayPass: false })
/** Something that may still be starting. */
export const failing = (seen: string, advice: string): Finding => ({ outcome: 'fail', seen, advice, mayPass: true })
/** Something that no waiting mends. */
export const failed = (seen: string, advice: string): Finding => ({ outcome: 'fail', seen, advice, mayPass: false })
