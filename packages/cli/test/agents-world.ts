import { createMockPlatform, type MockPlatform, type MockPlatformOptions, systemClock } from '@nova/mock'
import { quietPorts } from './quiet-ports.ts'
import { runNova, startNova } from './run-nova.ts'

type PlatformListening = Awaited<ReturnType<MockPlatform['listen']>>

/** A platform with the agents service, and `nova agents` on it. Its listener can go and come back; what it knows stays. */
export interface AgentsWorld {
  readonly platform: MockPlatform
  /** What the commands need, a state folder of their own included. */
  readonly env: Record<string, string>
  agents(...args: string[]): ReturnType<typeof runNova>
  start(...args: string[]): ReturnType<typeof startNova>
  /** The server is gone: nobody listens on its port. */
  goAway(): Promise<void>
  comeBack(): Promise<void>
  /** Texts of all that was stored, oldest first, twice what is there twice. */
  stored(): string[]
}

export async function openAgentsWorld(
  stateDir: string,
  agents: NonNullable<MockPlatformOptions['agents']> = {},
): Promise<AgentsWorld> {
  const platform = await createMockPlatform({ clock: systemClock, agents })
  const agentsPort = quietPorts()
  let listening: PlatformListening = await platform.listen({ agentsPort })
  const env = {
    NOVA_AGENTS_URL: listening.baseUrls.agents,
    NOVA_AGENTS_KEY: listening.agentsCredentials?.api_key ?? '',
    NOVA_AGENTS_STATE_DIR: stateDir,
  }
  return {
    platform,
    env,
    agents: (...args) => runNova(['agents', ...args], env),
    start: (...args) => startNova(['agents', ...args], env),
    goAway: () => listening.close(),
    async comeBack() {
      listening = await platform.listen({ agentsPort })
    },
    stored: () => platform.agents.memories().map(({ content }) => String(content['text'])),
  }
}
