import type { MemoryRecord } from './memory-record.ts'

/** A record that waits to be sent for the first time. */
export const sampleRecord = (changes: Partial<MemoryRecord> = {}): MemoryRecord => ({
  v: 1,
  kind: 'memory',
  key: 'k1',
  keyFrom: 'content',
  digest: 'd1',
  content: { text: 'the kettle is in the shed' },
  importance: 0.5,
  context: {},
  layer: 'episodic',
  domain: null,
  atMs: Date.UTC(2026, 0, 5, 12),
  order: 0,
  sizeBytes: 40,
  state: 'waiting',
  id: null,
  sends: 0,
  rejections: 0,
  sentAtMs: null,
  doubted: false,
  trouble: null,
  tombstoneFor: null,
  consolidated: false,
  ...changes,
})
