/** Below it an executor finds everything of its run. */
export const runUrl = (origin: string, runId: number): string => `${origin}/api/earthbeam/jobs/${runId}`

/** The address of the handshake, which an executor is launched with. */
export const initUrl = (origin: string, runId: number): string => `${origin}/api/earthbeam/auth/${runId}/init`
