/** The part of the demo, which has to notice when something is not as it should be. */
import { createMockPlatform, systemClock } from '@nova/mock'
import { expect, test } from 'vitest'
import { agentsDemoOptions, runAgentsDemo } from '../demo/run-agents-demo.ts'

test('fails when an experience is there twice, and says so', async () => {
  const platform = await createMockPlatform({ clock: systemClock, agents: agentsDemoOptions })
  const doubled = { type: 'store', content: { topic: 'capacity', outcome: 'worked' } }
  const double = () =>
    platform.fetch(`${platform.agents.baseUrl}/api/orchestration/memory/store`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-api-key': platform.agents.credentials?.api_key ?? '' },
      body: JSON.stringify(doubled),
    })
  let answer: Promise<Response> | undefined
  try {
    const { ok, summary } = await runAgentsDemo({
      platform,
      out: {
        line(text) {
          if (text.startsWith('Analytics, live')) answer ??= double()
        },
      },
    })
    expect((await answer)?.status).toBe(200)
    expect(ok).toBe(false)
    expect(summary).toMatch(/verdict +NOT AS IT SHOULD BE:\n +experiences of tasks: 5 instead of 4\n$/)
    expect(summary).toMatch(/killed +agent-\w+ goes on with cycle 2/)
  } finally {
    await platform.close()
  }
})
