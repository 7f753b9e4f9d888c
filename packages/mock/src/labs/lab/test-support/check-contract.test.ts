import { expect, test } from 'vitest'
import { answerProblem, frameProblem } from './check-contract.ts'

const envelope = { code: 200, status: 'success', message: 'Links listed.' }

test.each([
  ['what the contract says', 'GET', 200, { ...envelope, data: [] }, null],
  ['a body of another shape', 'GET', 200, { ...envelope, data: {} }, /is no LinkListSuccess/],
  ['a member nobody knows', 'GET', 200, { code: 404, status: 'fail', message: '', odd: 1 }, /is no FailureEnvelope/],
  ['a status nobody answers', 'GET', 418, {}, /does not answer 418/],
])('%s', (_, method, status, body, want) => {
  const problem = answerProblem(method, '/api/labs/a.json/links', status, body)
  if (want === null) expect(problem).toBeNull()
  else expect(problem).toMatch(want)
})

test.each([
  [{ type: 'hello', seq: 0 }, null],
  [{ type: 'hello' }, /is no HelloFrame/],
  [{ type: 'link_state' }, /no server sends/],
  [{ seq: 1, type: 'link_deleted', rev: '', payload: { link_id: 1 } }, /is no LinkDeletedFrame/],
])('frame %j', (frame, want) => {
  if (want === null) expect(frameProblem(frame)).toBeNull()
  else expect(frameProblem(frame)).toMatch(want)
})
