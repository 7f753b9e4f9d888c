import { describe, expect, test } from 'vitest'
import { operations } from '../contract.ts'
import { createLabRouter, decodeTarget } from './lab-router.ts'

const route = createLabRouter(operations)

function show(method: string, target: string): string {
  const routing = route(method, decodeTarget(target))
  switch (routing.kind) {
    case 'found':
      return [routing.operation.name, ...Object.values(routing.path)].join(' ')
    case 'wrong-method':
      return `405 ${routing.allow}`
    case 'redirect':
      return `307 ${routing.pathname}`
    default:
      return '404'
  }
}

describe('routes', () => {
  const table: readonly [string, string][] = [
    ['GET /api/labs/Z.json', 'getLab Z.json'],
    ['GET /api/labs/team/Nested.json', 'getLab team/Nested.json'],
    ['GET /api/labs/team%2FNested.json', 'getLab team/Nested.json'],
    ['GET /api/labs//Z.json', 'getLab /Z.json'],
    ['GET /api/labs/', 'getLab '],
    ['GET /api/labs/team/Nested.json/links', 'listLinks team/Nested.json'],
    ['GET /api/labs/Z.json/nodes/3/interfaces/v2?x=1', 'listNodeInterfacesV2 Z.json 3'],
    ['GET /api/labs/Z.json/nodes/batch', 'getNode Z.json batch'],
    ['POST /api/labs/Z.json/nodes/batch', 'createNodes Z.json'],
    ['GET /api/labs/Z.json/bogus', 'getLab Z.json/bogus'],
    ['GET /api/labs/Z.json/nodes/', 'getLab Z.json/nodes/'],
    ['POST /api/labs/Z.json/bogus', '405 GET'],
    ['DELETE /api/labs/Z.json', '405 GET'],
    ['DELETE /api/labs/_/Z.json', 'deleteLab Z.json'],
    ['DELETE /api/labs/_/team/Nested.json', 'deleteLab team/Nested.json'],
    ['POST /api/labs/Z.json/nodes/1/start', '405 GET'],
    ['PUT /api/labs/Z.json/networks/1', 'replaceNetwork Z.json 1'],
    ['PATCH /api/labs/Z.json/networks/1', 'updateNetwork Z.json 1'],
    ['GET /api/labs/Z.json/networks', 'listNetworks Z.json'],
    ['GET /api/labs', '307 /api/labs/'],
    ['POST /api/labs', '307 /api/labs/'],
    ['GET /api/folders', '307 /api/folders/'],
    ['GET /api/folders/', 'listFolders'],
    ['GET /api/folders/team', 'getFolder team'],
    ['GET /api/users', '307 /api/users/'],
    ['GET /api/auth/', '307 /api/auth'],
    ['GET /api/auth/me', 'getCurrentUser'],
    ['GET /api/auth/logout', 'logout'],
    ['POST /api/auth/logout', 'logout'],
    ['GET /api/bogus', '404'],
    ['HEAD /api/health', '405 GET'],
    ['GET /api/labs/%E0%A4%A', 'getLab %E0%A4%A'],
  ]
  test.each(table)('%s -> %s', (request, want) => {
    const [method = '', target = ''] = request.split(' ')
    expect(show(method, target)).toBe(want)
  })
})
