import { describe, expect, it } from 'vitest'
import { seenOf } from '../http/seen.ts'
import { roomsContract } from '../rooms-service.testing.ts'
import { createValidator } from './create-validator.ts'
import { judgeRecognised } from './judge-recognised.ts'

const { getRoom, makeRoom, showRoom } = roomsContract.operations
const validate = createValidator(roomsContract, { explicitNulls: false })
const json = { 'content-type': 'application/json' }

const judge = (
  spec: Parameters<typeof judgeRecognised>[0],
  status: number,
  body: unknown,
  headers: Record<string, string> = json,
) => {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const seen = seenOf(new Response(null, { status, headers }), new TextEncoder().encode(text))
  const { errorCodes, answers } = roomsContract
  return judgeRecognised(spec, seen, { errorCodes, absentHeaders: answers.absentHeaders, validate })
}

const success = { code: 200, status: 'success', data: { name: 'hall' } }
const fail = (code: number, more: object = {}) => ({ code, status: 'fail', message: 'no', ...more })

describe('judgeRecognised', () => {
  it.each([
    ['a success with what is unset left out', getRoom, 200, success, null],
    ['a failure inside success', getRoom, 200, fail(404), 'no_room'],
    ['a failure told by its message', getRoom, 200, fail(404, { message: 'no (60038)' }), 'no_house'],
    ['a detail', getRoom, 401, { detail: { code: 401 } }, 'no_session'],
    ['a failure that is JSON where it may be text', getRoom, 500, fail(500), 'broken'],
    ['the other form of a failure', makeRoom, 409, { detail: 'busy' }, 'busy'],
    ['a second success', makeRoom, 200, success, null],
    ['a failure of what is navigated to', showRoom, 200, fail(404), 'no_room'],
  ])('finds nothing on %s', (_, spec, status, body, code) => {
    expect(judge(spec, status, body)).toEqual({ code, findings: [] })
  })

  it('finds nothing on no body where there may be none, and a lack of one elsewhere', () => {
    const declared = getRoom.responses[200]
    const maybe = { ...getRoom, responses: { ...getRoom.responses, 200: { ...declared, mayBeEmpty: true as const } } }
    expect(judge(maybe, 200, '', {})).toEqual({ code: null, findings: [] })
    expect(judge(maybe, 200, success)).toEqual({ code: null, findings: [] })
    expect(judge(maybe, 200, '{}').findings).toHaveLength(1)
    expect(judge(getRoom, 200, '', {}).findings).toHaveLength(2)
  })

  it('does not look into a stream of events where one is offered', () => {
    const events = { 'content-type': 'text/event-stream' }
    expect(judge({ ...getRoom, eventStream: true }, 200, 'data: {}', events)).toEqual({ code: null, findings: [] })
    expect(judge(getRoom, 200, 'data: {}', events).findings).toHaveLength(2)
  })

  it('finds nothing on a text or an empty body where that is declared', () => {
    expect(judge(getRoom, 500, 'Internal Server Error', {})).toEqual({ code: 'crashed', findings: [] })
    expect(judge(showRoom, 307, '', {})).toEqual({ code: null, findings: [] })
  })

  it.each([
    ['a status nobody declared', getRoom, 418, {}, 'unlisted 418', 'getRoom answers with one of 200, 401, 500'],
    [
      'a failure nobody listed',
      getRoom,
      200,
      fail(409),
      'unlisted 409',
      'a failure of getRoom with 200 is one of no_room, no_house',
    ],
    [
      'success of another form',
      getRoom,
      200,
      { ...success, data: {} },
      null,
      'a 200 of getRoom has the form of RoomRead',
    ],
    [
      'a failure with more in it',
      getRoom,
      200,
      fail(404, { hint: 1 }),
      'no_room',
      'a 200 of getRoom has the form of Failure',
    ],
    ['success in the form of failure', showRoom, 200, success, null, 'showRoom fails with 200'],
    ['a failure of what only succeeds', makeRoom, 201, fail(400), 'unlisted 400', 'makeRoom does not fail with 201'],
    ['a body where none belongs', showRoom, 307, 'see there', null, 'no body'],
    [
      'a form of neither kind',
      makeRoom,
      409,
      fail(409, { hint: 1 }),
      'busy',
      'a 409 of makeRoom has the form of Failure or Detail',
    ],
  ])('finds %s', (_, spec, status, body, code, wanted) => {
    const judged = judge(spec, status, body)
    expect(judged.code).toBe(code)
    expect(judged.findings.map((finding) => finding.wanted)).toContain(wanted)
  })

  it('wants JSON to say that it is', () => {
    expect(judge(getRoom, 200, success, {}).findings).toEqual([
      { wanted: 'Content-Type is application/json', seen: null },
    ])
    expect(judge(getRoom, 200, fail(404), { 'content-type': 'text/plain' }).findings).toHaveLength(1)
  })

  it('finds a header the service never sets', () => {
    expect(judge(getRoom, 200, success, { ...json, etag: '"1"' }).findings).toEqual([
      { wanted: 'no ETag on this answer', seen: '"1"' },
    ])
  })
})
