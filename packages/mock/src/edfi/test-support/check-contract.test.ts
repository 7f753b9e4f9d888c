import { expect, test } from 'vitest'
import { answerProblem } from './check-contract.ts'

const json = 'application/json; charset=utf-8'
const unauthorized = '{"message":"Unauthorized","statusCode":401}'

test.each<[string, string, number, string | null, string, RegExp | null]>([
  ['GET', '/api/jobs', 200, json, '[]', null],
  ['GET', '/api/jobs/?x=1', 401, json, unauthorized, null],
  ['GET', '/api/jobs', 200, json, '{}', /is no JobList/],
  ['GET', '/api/jobs', 418, json, '{}', /does not answer 418/],
  ['GET', '/api/jobs', 401, 'text/plain', unauthorized, /is text\/plain/],
  ['PUT', '/api/jobs/1/resolve', 200, null, '', null],
  ['PUT', '/api/jobs/1/resolve', 200, json, 'null', /has a body/],
  ['GET', '/api/jobs/1/errors', 200, null, '', null],
  ['GET', '/api/jobs/1/errors', 200, json, '[]', null],
  ['GET', '/api/healthcheck', 200, 'text/html; charset=utf-8', 'up', null],
  ['GET', '/api/healthcheck', 200, json, '"up"', /is JSON/],
  ['GET', '/api/jobs/1/files/INPUT_FILE', 200, 'text/html; charset=utf-8', 'http://x', null],
  ['GET', '/api/jobs/1/files/INPUT_FILE', 200, json, '{}', null],
  ['GET', '/api/jobs/1/files/INPUT_FILE', 200, json, '{"url":"http://x"}', /is no Nothing/],
  ['GET', '/api/nothing', 404, json, '{}', null],
])('%s %s %d %s %s', (method, target, status, contentType, text, want) => {
  const problem = answerProblem(method, target, { status, contentType, text })
  if (want === null) expect(problem).toBeNull()
  else expect(problem).toMatch(want)
})
