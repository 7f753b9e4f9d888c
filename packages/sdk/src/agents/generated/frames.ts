// Generated from contracts/agents/openapi.yaml by `pnpm generate`. Edits are lost; change the contract instead.

import type { FrameSpec } from '../../internal/frame.ts'

/** Every frame the service describes, by its `type`. */
export const frames = {
  analytics_update: {
    schema: 'AnalyticsUpdateFrame',
    channel: 'only',
    sent: true,
    members: { analytics: 'object', insights: 'array', confidence: 'number', timestamp: 'string' },
    required: {},
  },
  error: { schema: 'AnalyticsErrorFrame', channel: 'only', sent: true, members: {}, required: {} },
} as const satisfies Record<string, FrameSpec>

/** What `type` of a known frame says. */
export type FrameType = keyof typeof frames
