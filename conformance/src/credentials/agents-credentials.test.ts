import { describe, expect, it } from 'vitest'
import { agentsCredentials as kind } from './agents-credentials.ts'
import { parseCredentials } from './parse-credentials.ts'

const parse = (value: unknown) => parseCredentials(JSON.stringify(value), '--credentials', 'agents', kind)

describe('keys', () => {
  const all = { apiKey: 'k-1', readKey: 'k-2', writeKey: 'k-3', domainKey: { key: 'k-4', domains: ['personal'] } }

  it.each([
    ['as they are', all, all],
    ['spelled as on the wire', { api_key: 'k-1', read_key: 'k-2' }, { apiKey: 'k-1', readKey: 'k-2' }],
    ['under the service, with nulls', { agents: { apiKey: 'k-1', domainKey: null } }, { apiKey: 'k-1' }],
    ['as a mock describes them', { agents: { baseUrl: 'x', credentials: all } }, all],
  ])('are read %s', (_, given, want) => {
    expect(parse(given)).toEqual(want)
  })

  it.each([
    [{ readKey: 'k-2' }, '--credentials needs at least {"apiKey": "..."}.'],
    [{ apiKey: 7 }, '--credentials: apiKey must be a text that is not empty.'],
    [{ apiKey: 'k', write_key: '' }, '--credentials: writeKey must be a text that is not empty.'],
    [{ apiKey: 'k', domainKey: 'd' }, '--credentials: domainKey must be {"key": "...", "domains": ["..."]}.'],
    [{ apiKey: 'k', domainKey: { key: 'd', domains: [] } }, '--credentials: domainKey must be'],
  ])('are refused by name: %j', (given, message) => {
    expect(() => parse(given)).toThrow(message)
  })

  it.each([
    [{}, undefined],
    [
      { X_API_KEY: 'k', X_READ_KEY: 'r' },
      { apiKey: 'k', readKey: 'r' },
    ],
    [
      { X_TOKEN: 'k', X_WRITE_KEY: 'w' },
      { apiKey: 'k', writeKey: 'w' },
    ],
  ])('come out of the environment: %j', (environment, want) => {
    expect(kind.readEnvironment('X', environment)).toEqual(want)
  })

  it('give way to one that is given alone', () => {
    expect(kind.withToken({ apiKey: 'k', readKey: 'r' }, 't')).toEqual({ apiKey: 't', readKey: 'r' })
  })
})
