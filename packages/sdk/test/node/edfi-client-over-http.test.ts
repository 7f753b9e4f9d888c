import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createEdfiClient } from '../../src/edfi/app/client.ts'
import { openRun } from '../../src/edfi/executor/open-run.ts'
import { readRunRoster } from '../../src/edfi/executor/read-run-roster.ts'
import { failureOf } from './edfi-client-world.ts'

/** The platform's own fetch and cookies on real connections. */
let server: Server
let baseUrl: string
let seen: IncomingMessage[]
let roster: readonly string[]

beforeEach(async () => {
  seen = []
  server = createServer((request, response) => {
    seen.push(request)
    request.resume()
    const json = (body: unknown) => {
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify(body))
    }
    const run = `${baseUrl}/api/earthbeam/jobs/12`
    if (request.url?.endsWith('/init')) return json({ token: 'access-token', jobUrl: run })
    if (request.url?.endsWith('/jobs/12'))
      return json({
        appDataBasePath: 's3://bucket/ea/t/2425/7',
        inputFiles: {},
        appUrls: {
          status: run,
          error: run,
          summary: run,
          unmatchedIds: run,
          outputFiles: run,
          roster: `${run}/roster`,
        },
        sendToOds: false,
      })
    if (request.url?.endsWith('/roster')) {
      response.setHeader('content-type', 'application/x-ndjson')
      for (const chunk of roster) response.write(chunk)
      // What a crash in the middle of a stream comes to: no last chunk.
      setImmediate(() => response.destroy())
      return
    }
    response.setHeader('set-cookie', `connect.sid=s%3A${seen.length}.x; Path=/; HttpOnly`)
    json([])
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterEach(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

it('the session goes along, is kept up with, and whoever asks says what it is', async () => {
  const client = createEdfiClient({ baseUrl, auth: { cookie: 's%3A0.x' } })
  await client.listJobs()
  await client.listSchoolYears()
  expect(seen.map(({ url, headers }) => [url, headers.cookie])).toEqual([
    ['/api/jobs', 'connect.sid=s%3A0.x'],
    ['/api/school-years', 'connect.sid=s%3A1.x'],
  ])
  // A firewall in front of a deployment refuses requests without one.
  for (const { headers } of seen) expect(headers['user-agent']).toBeTruthy()
})

it('a roster whose connection breaks is truncated, though it ended with a row', async () => {
  roster = ['{"studentReference":{"studentUniqueId":"1"}}\n']
  const run = await openRun({ initUrl: `${baseUrl}/api/earthbeam/auth/12/init`, initToken: 'init-token' })
  const read = async () => {
    for await (const row of readRunRoster(run)) expect(row.studentReference.studentUniqueId).toBe('1')
  }
  const error = await failureOf(read())
  expect(error).toMatchObject({ code: 'roster_truncated', details: { reason: 'connection', rows: 1 } })
  expect(seen.map(({ headers }) => headers.authorization)).toEqual([
    'Bearer init-token',
    'Bearer access-token',
    'Bearer access-token',
  ])
})
