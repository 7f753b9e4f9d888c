import { createMockPlatform, type Listening, type MockPlatform, systemClock } from '@nova/mock'
import { runNova } from './run-nova.ts'

/** A platform whose runs are over in an instant, and `nova edfi` in the session of its user. */
export interface EdfiWorld {
  readonly platform: MockPlatform
  readonly listening: Listening
  /** What the commands need, the folder of unfinished jobs included. */
  readonly env: Record<string, string>
  edfi(...args: string[]): ReturnType<typeof runNova>
}

const stepMs = 25
export const quickTimings = {
  boot: stepMs,
  refresh_bundle_code: stepMs,
  earthmover_deps: stepMs,
  get_student_roster: stepMs,
  get_input_files: stepMs,
  earthmover_run: stepMs,
  lightbeam_send: stepMs,
  upload_output: stepMs,
  // What an executor that runs out of time waits for, by the clock.
  timeoutSeconds: 15,
} as const

export async function openEdfiWorld(stateDir: string): Promise<EdfiWorld> {
  const platform = await createMockPlatform({ clock: systemClock, edfi: { executor: { timings: quickTimings } } })
  const listening = await platform.listen()
  const { sessions, tokenUrl, clients, audience } = listening.edfiCredentials
  const env = {
    NOVA_EDFI_URL: listening.baseUrls.edfi,
    NOVA_EDFI_COOKIE: sessions.user ?? '',
    NOVA_EDFI_STATE_DIR: stateDir,
    NOVA_EDFI_TOKEN_URL: tokenUrl,
    NOVA_EDFI_CLIENT_ID: clients.client?.clientId ?? '',
    NOVA_EDFI_CLIENT_SECRET: clients.client?.clientSecret ?? '',
    NOVA_EDFI_AUDIENCE: audience,
  }
  return { platform, listening, env, edfi: (...args) => runNova(['edfi', ...args], env) }
}

/** Scores of so many students of the mock's roster, and of so many nobody knows. */
export function scores(known: number, unknown = 0): string {
  const ids = [
    ...Array.from({ length: known }, (_none, index) => String(604_821 + index)),
    ...Array.from({ length: unknown }, (_none, index) => `99900${index}`),
  ]
  return `StudentID,Score\n${ids.map((id, index) => `${id},${400 + index}\n`).join('')}`
}

export const psat = ['--template', 'assessments/PSAT_SAT', '--year', '2026', '--param', 'TEST_TYPE=SAT'] as const
export const star = ['--template', 'assessments/STAR', '--year', '2026'] as const
