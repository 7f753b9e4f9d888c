import { createMockPlatform } from '@nova/mock'
import { expect, test } from 'vitest'
import { UsageError } from '../command-failure.ts'
import { type MockCommandOptions, readMockOptions } from './mock-options.ts'

const options: MockCommandOptions = {
  host: '127.0.0.1',
  defect: [],
  corsOrigin: [],
  frontEnd: [],
  s3Region: 'us-east-1',
  s3Bucket: 'b',
  faults: 'plan.json',
}

test('a fault plan becomes faults of the platform', async () => {
  const plan = [{ on: { operation: 'healthLive' }, do: { kind: 'status', status: 500 } }]
  const platform = await createMockPlatform(readMockOptions(options, {}, JSON.stringify(plan)))
  expect((await platform.fetch(`${platform.transfer.baseUrl}/v1/health/live`)).status).toBe(500)
  expect((await platform.fetch(`${platform.transfer.baseUrl}/v1/health/live`)).status).toBe(200)
  await platform.close()
})

test.each([
  ['nonsense', 'plan.json is no JSON'],
  ['{}', 'plan.json is no list of fault rules'],
])('refuses the plan %s', (text, want) => {
  expect(() => readMockOptions(options, {}, text)).toThrow(UsageError)
  expect(() => readMockOptions(options, {}, text)).toThrow(want)
})

test('credentials of another store come from the flags or the environment, and have to come', () => {
  const other = { ...options, s3Endpoint: 'http://127.0.0.1:9000' }
  const env = { AWS_ACCESS_KEY_ID: 'id', AWS_SECRET_ACCESS_KEY: 'secret' }
  expect(readMockOptions(other, env).s3).toMatchObject({ accessKeyId: 'id', secretAccessKey: 'secret' })
  const flags = { ...other, s3AccessKeyId: 'mine', s3SecretAccessKey: 'own' }
  expect(readMockOptions(flags, env).s3).toMatchObject({ accessKeyId: 'mine', secretAccessKey: 'own' })
  expect(() => readMockOptions(other, {})).toThrow('--s3-endpoint needs credentials.')
})

test('a front end is where logins of the Ed-Fi service may end', async () => {
  const { faults: _, ...plain } = options
  const platform = await createMockPlatform(readMockOptions({ ...plain, frontEnd: ['http://127.0.0.1:8080'] }, {}))
  const logIn = async (origin: string) =>
    (await platform.fetch(`${platform.edfi.baseUrl}/api/auth/login?origin=${origin}`, { redirect: 'manual' })).status
  expect(await logIn('http://127.0.0.1:8080')).toBe(302)
  expect(await logIn('http://localhost:4200')).toBe(400)
  await platform.close()
})
