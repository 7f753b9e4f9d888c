import { describe, expect, it } from 'vitest'
import type { OpenSocketRequest } from '../../internal/socket.ts'
import { documentSettings } from './document-settings.ts'
import { readDocument } from './read-document.ts'
import { createStillClock } from './session-world.fixture.ts'

const topology = JSON.stringify({
  type: 'lab_topology',
  seq: 3,
  payload: { schema: 2, id: 'x', meta: {}, nodes: {}, networks: {}, links: [], defaults: { link_style: 'straight' } },
})

function open(script: (request: OpenSocketRequest) => void) {
  const clock = createStillClock()
  const stop = new AbortController()
  let closed = 0
  const document = readDocument({
    url: 'ws://lab.test/ws/labs/demo.json?last_seq=-1',
    headers: {},
    clock,
    timeoutMs: 1000,
    signal: stop.signal,
    openSocket(request) {
      script(request)
      return {
        close() {
          closed += 1
        },
      }
    },
  })
  return { clock, stop, document, closed: () => closed }
}

describe('readDocument', () => {
  const table: readonly (readonly [string, (request: OpenSocketRequest) => void, object | null])[] = [
    [
      'gives the document that comes after the greeting',
      ({ onOpen, onText }) => {
        onOpen()
        for (const text of ['{"type":"hello","seq":3}', '{"type":"force_resnapshot"}', topology]) onText(text)
      },
      { defaults: { link_style: 'straight' } },
    ],
    ['nothing to send: the greeting says so', ({ onText }) => onText('{"type":"hello","seq":0}'), null],
    [
      'no document, because the socket ends',
      ({ onEnd }) => onEnd({ opened: false, code: 1006, reason: '', status: 403 }),
      null,
    ],
  ]
  for (const [name, script, want] of table)
    it(name, async () => {
      const { document, clock } = open(script)
      const got = await document
      if (want === null) expect(got).toBeNull()
      else expect(got).toMatchObject(want)
      expect(clock.pendingCount).toBe(0)
    })

  it('does not wait for ever, and closes what it opened', async () => {
    const { document, clock, closed } = open(({ onText }) => onText('{"type":"hello","seq":3}'))
    await clock.advance(1000)
    expect([await document, closed()]).toEqual([null, 1])
  })

  it('ends with the signal', async () => {
    const { document, clock, stop, closed } = open(() => {})
    stop.abort()
    expect([await document, clock.pendingCount, closed()]).toEqual([null, 0, 1])
  })
})

describe('documentSettings', () => {
  const table: readonly (readonly [string, Readonly<Record<string, unknown>>, object])[] = [
    [
      'both',
      { defaults: { link_style: 'bezier', more: 1 }, viewport: { x: 1, y: 2, zoom: 0.5 } },
      { defaults: { link_style: 'bezier' }, viewport: { x: 1, y: 2, zoom: 0.5 } },
    ],
    ['neither', {}, {}],
    ['a style nobody draws', { defaults: { link_style: 'wavy' } }, {}],
    ['a viewport without numbers', { viewport: { x: '1', y: 2, zoom: 1 } }, {}],
    ['null for both', { defaults: null, viewport: null }, {}],
  ]
  for (const [name, given, want] of table) it(name, () => expect(documentSettings(given)).toEqual(want))
})
