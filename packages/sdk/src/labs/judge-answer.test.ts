import { describe, expect, it } from 'vitest'
import type { OperationSpec } from '../internal/operation.ts'
import { errorCodes, type LabsOperationName, operations } from './generated/operations.ts'
import { createAnswerJudge } from './judge-answer.ts'

const judge = createAnswerJudge(errorCodes)
const judged = (name: LabsOperationName, status: number, body: unknown, contentType = 'application/json') =>
  judge(
    operations[name] as OperationSpec,
    status,
    { text: typeof body === 'string' ? body : JSON.stringify(body) },
    new Headers({ 'content-type': contentType }),
  )

/** `fail` as links, networks and labs write it. */
const fail = (code: number, extras: object = {}, message = 'said the server') => ({
  code,
  status: 'fail',
  message,
  ...extras,
})

type Row = readonly [
  when: string,
  operation: LabsOperationName,
  httpStatus: number,
  body: unknown,
  code: string,
  details?: Readonly<Record<string, unknown>>,
]
const linkTaken = { existing_link: 'lnk_004' }
const failures: readonly Row[] = [
  // Links and networks: what 400, 404, 409 and 422 mean is in the extra keys, never in the text.
  ['endpoint missing or malformed', 'createLink', 400, fail(400), 'endpoint_invalid'],
  [
    'bad host bridge name',
    'createNetwork',
    400,
    fail(400, { host_bridge: 'x' }),
    'host_bridge_invalid',
    { host_bridge: 'x' },
  ],
  ['network of a link absent', 'createLink', 404, fail(404), 'network_not_found'],
  ['network absent', 'updateNetwork', 404, fail(404), 'network_not_found'],
  ['implicit network on delete', 'deleteNetwork', 404, fail(404), 'network_not_found'],
  ['link absent', 'updateLink', 404, fail(404), 'link_not_found'],
  [
    'host bridge absent',
    'createNetwork',
    404,
    fail(404, { host_bridge: 'br-eth9' }),
    'host_bridge_missing',
    { host_bridge: 'br-eth9' },
  ],
  [
    'cloud owner absent',
    'createNetwork',
    404,
    fail(404, { shared_cloud_id: 'nat-cloud:a:1' }),
    'cloud_not_found',
    { shared_cloud_id: 'nat-cloud:a:1' },
  ],
  ['lab absent under HTTP 200', 'createLink', 200, fail(404, {}, 'Lab not found (60038).'), 'lab_not_found'],
  ['same pair already linked', 'createLink', 409, fail(409, linkTaken), 'link_exists', linkTaken],
  [
    'interface occupied',
    'createLink',
    409,
    fail(409, { ...linkTaken, node_id: 3, interface_index: 0 }),
    'interface_occupied',
    { ...linkTaken, node_id: 3, interface_index: 0 },
  ],
  ['interface busy', 'createLink', 409, fail(409), 'interface_busy'],
  ['interface busy on delete', 'deleteLink', 409, fail(409), 'interface_busy'],
  ['network name taken', 'createNetwork', 409, fail(409, { name: 'lan' }), 'network_name_taken', { name: 'lan' }],
  [
    'network name taken on change',
    'updateNetwork',
    409,
    fail(409, { name: 'lan' }),
    'network_name_taken',
    { name: 'lan' },
  ],
  ['network still attached', 'deleteNetwork', 409, fail(409, { count: 2 }), 'network_attached', { count: 2 }],
  [
    'NAT cloud owner in use',
    'deleteNetwork',
    409,
    fail(409, { shared_cloud_id: 's', references: ['b.json'] }),
    'cloud_in_use',
    { shared_cloud_id: 's', references: ['b.json'] },
  ],
  [
    'cloud in use, in data',
    'deleteLab',
    200,
    fail(409, { data: { references: ['b.json'] } }),
    'cloud_in_use',
    { references: ['b.json'] },
  ],
  ['unsafe cloud', 'createNetwork', 409, fail(409, { warning: 'w' }), 'cloud_unsafe', { warning: 'w' }],
  ['provisioning failed', 'createNetwork', 409, fail(409, { bridge: 'nvbr1' }), 'bridge_conflict', { bridge: 'nvbr1' }],
  ['foreign bridge', 'createNetwork', 409, fail(409), 'bridge_conflict'],
  [
    'layout carried structure',
    'putLayout',
    409,
    fail(409, { forbidden_fields: ['links'] }),
    'structural_mutation',
    { forbidden_fields: ['links'] },
  ],
  [
    'validation of a network',
    'createNetwork',
    422,
    { detail: [{ type: 't', loc: ['body', 'name'], msg: 'Field required', input: {} }] },
    'validation_failed',
    { issues: [{ path: 'body.name', message: 'Field required' }] },
  ],
  ['hot-attach failure', 'createLink', 422, fail(422), 'hot_plug_failed'],
  ['detach failure', 'deleteLink', 422, fail(422), 'hot_plug_failed'],
  ['rule violation of a network', 'createNetwork', 422, fail(422), 'network_rule'],
  ['rule violation on change', 'updateNetwork', 422, fail(422), 'network_rule'],
  [
    'legacy schema under HTTP 200',
    'createLink',
    200,
    fail(422, { lab_path: 'v1.json' }),
    'legacy_schema',
    { lab_path: 'v1.json' },
  ],
  [
    'legacy schema on a read',
    'listNodes',
    200,
    fail(422, { lab_path: 'v1.json' }),
    'legacy_schema',
    { lab_path: 'v1.json' },
  ],
  ['lab locked', 'createLink', 503, fail(503), 'lab_locked'],
  ['lab locked on layout', 'putLayout', 503, fail(503), 'lab_locked'],
  // HTTP 200 is no success.
  ['login refused', 'login', 200, { code: 401, status: 'unauthorized', message: 'Wrong (90001).' }, 'login_refused'],
  ['lab missing', 'getLab', 200, fail(404, {}, 'Lab does not exist (60038).'), 'lab_not_found'],
  [
    'a sub-route that does not exist looks like a missing lab',
    'getLab',
    200,
    fail(404, {}, 'Lab does not exist (60038).'),
    'lab_not_found',
  ],
  ['out of the folder', 'getLab', 200, fail(403), 'folder_forbidden'],
  ['lab exists', 'createLab', 200, fail(400), 'lab_exists'],
  ['user exists', 'createUser', 200, { code: 400, status: 'error', message: 'exists' }, 'username_taken'],
  [
    'MAC taken',
    'updateInterface',
    200,
    fail(409, { suggested_mac: '50:00:00:01:00:01' }),
    'mac_collision',
    { suggested_mac: '50:00:00:01:00:01' },
  ],
  ['runtime error', 'startNode', 200, fail(400), 'runtime_failed'],
  ['console of a stopped node', 'getNodeTelnet', 200, fail(400), 'node_not_running'],
  // The framework's detail.
  [
    'no session',
    'getLab',
    401,
    { detail: { code: 401, status: 'unauthorized', message: 'no (90001)' } },
    'session_missing',
  ],
  ['expired token', 'getLab', 401, { detail: 'Token has expired' }, 'token_refused'],
  [
    'not an admin',
    'listUsers',
    403,
    { detail: { code: 403, status: 'forbidden', message: 'Admins only' } },
    'admin_required',
  ],
  ['another user', 'getUser', 403, { detail: 'Forbidden' }, 'not_self'],
  ['user missing', 'getUser', 404, { detail: 'User not found' }, 'user_not_found'],
  [
    'validation of a node',
    'createNode',
    422,
    { detail: [{ loc: ['body', 'nodes', 0, 'left'], msg: 'not a number', ctx: { password: 'x' } }] },
    'validation_failed',
    { issues: [{ path: 'body.nodes.0.left', message: 'not a number' }] },
  ],
  // Plain text.
  ['a crash', 'getLab', 500, 'Internal Server Error', 'server_crash'],
  ['a crash of a public route', 'getHealth', 500, 'Internal Server Error', 'server_crash'],
]

describe('failures', () => {
  for (const [when, operation, httpStatus, body, code, details] of failures)
    it(`${operation}: ${when} is ${code}`, () => {
      const answer = judged(operation, httpStatus, body)
      expect(answer).toMatchObject({ type: 'service', code, status: errorCodes[code as 'forbidden'].seen.code })
      if (answer.type === 'service') expect(answer.details).toEqual({ httpStatus, ...details })
    })

  it('are named by nothing but the contract: what it does not list is not guessed', () => {
    expect(judged('getLab', 200, fail(418))).toMatchObject({ type: 'service', code: '418', status: 418 })
    expect(judged('getHealth', 503, fail(503))).toMatchObject({ type: 'service', code: '503', status: 503 })
    expect(judged('getLab', 200, { status: 'fail', message: '' })).toMatchObject({ code: '200', status: 200 })
  })

  it('tell no more than they are known to carry', () => {
    const body = fail(409, { name: 'lan', session: 'secret', data: { count: 1, password: 'secret' } })
    const answer = judged('createNetwork', 409, body)
    expect(answer.type === 'service' && answer.details).toEqual({ httpStatus: 409, name: 'lan', count: 1 })
  })

  it('list a bounded number of refused members', () => {
    const detail = Array.from({ length: 100 }, (_, index) => ({ loc: ['body', index], msg: 'no' }))
    const answer = judged('createNode', 422, { detail })
    expect(answer.type === 'service' && answer.details['issues']).toHaveLength(20)
  })

  it('survive a detail of any form', () => {
    for (const detail of [[], [null], [{ loc: 5, msg: 6 }], 7, null, {}])
      expect(judged('createNode', 422, { detail })).toMatchObject({ type: 'service', status: 422 })
  })
})

const successes: readonly (readonly [string, LabsOperationName, number, unknown, unknown, string?])[] = [
  [
    'an envelope',
    'getLab',
    200,
    { code: 200, status: 'success', data: { id: 'x' } },
    { code: 200, status: 'success', data: { id: 'x' } },
  ],
  ['a result that is not in data', 'createLink', 201, { code: 201, link: {} }, { code: 201, link: {} }],
  [
    'a code of another success',
    'getSettings',
    200,
    { code: 201, status: 'success', data: {} },
    { code: 201, status: 'success', data: {} },
  ],
  ['no envelope', 'getLiveMac', 200, { state: 'confirmed' }, { state: 'confirmed' }],
  ['a bare text', 'getVersion', 200, '"0.1.0-alpha"', '0.1.0-alpha'],
  ['text', 'getNodeTelnet', 200, 'telnet://h:1\n', 'telnet://h:1\n', 'application/x-telnet'],
  ['text that looks like JSON but is no failure', 'getNodeTelnet', 200, '{"a":1}', '{"a":1}', 'application/x-telnet'],
  [
    'a followed log',
    'getNodeLogs',
    200,
    'line 1\nline 2',
    { code: 200, status: 'success', message: '', data: { logs: 'line 1\nline 2' } },
    'text/plain; charset=utf-8',
  ],
  [
    'a log that reads like a failure',
    'getNodeLogs',
    200,
    '{"code":500}',
    { code: 200, status: 'success', message: '', data: { logs: '{"code":500}' } },
    'text/plain',
  ],
  [
    'no message',
    'getPoll',
    200,
    { code: 200, status: 'success', data: {} },
    { code: 200, status: 'success', data: {} },
  ],
]
describe('successes', () => {
  for (const [when, operation, status, body, data, contentType] of successes)
    it(`${operation}: ${when}`, () =>
      expect(judged(operation, status, body, contentType)).toEqual({ type: 'data', data }))
})

const strangers: readonly (readonly [string, LabsOperationName, number, unknown, object])[] = [
  ['no such route', 'login', 404, { detail: 'Not Found' }, { type: 'unknown-route', snippet: 'Not Found' }],
  ['no such method', 'login', 405, { detail: 'Method Not Allowed' }, { type: 'unknown-route' }],
  ['a gateway', 'getLab', 502, '<html><title>502</title></html>', { type: 'gateway', shape: 'html' }],
  ['an empty 503', 'getLab', 503, '', { type: 'gateway', shape: 'empty' }],
  ['a 500 in other words', 'getLab', 500, 'boom', { type: 'gateway', shape: 'text' }],
  ['JSON of somebody else', 'getLab', 403, { message: 'Forbidden' }, { type: 'gateway', shape: 'json' }],
  [
    'the page of the app',
    'getLab',
    200,
    '<!doctype html><title>nova</title>',
    { type: 'bad-success', why: 'not-json', shape: 'html' },
  ],
  ['an empty success', 'getLab', 200, '', { type: 'bad-success', why: 'empty' }],
  ['half a success', 'getLab', 200, '{"code":200,"da', { type: 'bad-success', why: 'truncated' }],
  ['a bare text where an envelope is due', 'getLab', 200, '"hello"', { type: 'bad-success', why: 'not-json' }],
  ['null', 'getLab', 200, 'null', { type: 'bad-success' }],
]
describe('somebody else', () => {
  for (const [when, operation, status, body, want] of strangers)
    it(when, () => expect(judged(operation, status, body)).toMatchObject(want))

  it('a body that was not read to its end is no failure of the service', () => {
    const answer = (status: number) =>
      judge(operations.getLab, status, { text: JSON.stringify(fail(404)), fault: 'truncated' }, new Headers())
    expect(answer(200)).toMatchObject({ type: 'bad-success', why: 'truncated' })
    expect(answer(500)).toMatchObject({ type: 'gateway' })
  })
})
