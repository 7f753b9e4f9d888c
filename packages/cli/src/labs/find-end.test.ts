import { describe, expect, test } from 'vitest'
import { demoGraph, graphOf, net, node, port } from './demo-graph.testing.ts'
import { findEnd, findNetworkId, findNode } from './find-end.ts'

const graph = demoGraph()

describe('findEnd', () => {
  test.each([
    ['R2:eth1', port(2, 1)],
    ['R2:1', port(2, 1)],
    ['R2', port(2, 1)],
    ['#3:eth0', port(3, 0)],
    ['net:core', net(2)],
    ['net:#2', net(2)],
  ])('%s', (text, want) => {
    expect(findEnd(graph, text)).toEqual(want)
  })

  test('a node whose name has a colon is found with its interface', () => {
    expect(findEnd(graphOf({ nodes: [node(1, 'a:b')] }), 'a:b:eth0')).toEqual(port(1, 0))
  })

  test.each([
    ['R9:eth0', /no node R9 .*It has R1, R2, twin, twin/s],
    ['R1:eth7', /no interface eth7.*eth0 \(taken\), eth1 \(taken\)/s],
    ['R1', /no free interface/],
    ['twin', /2 nodes are called twin.*#3, #4/s],
    ['net:lan', /no network lan.*It has core/s],
    ['net:#1', /no network #1/],
  ])('%s is refused with what there is', (text, want) => {
    expect(() => findEnd(graph, text)).toThrow(expect.objectContaining({ exitCode: 2 }))
    try {
      findEnd(graph, text)
    } catch (error) {
      const { message, advice } = error as { message: string; advice: string }
      expect(`${message} ${advice}`).toMatch(want)
    }
  })

  test('a name that looks like an id still finds its node', () => {
    const named = graphOf({ nodes: [node(5, '#7')] })
    expect(findNode(named, '#7').record.id).toBe(5)
    expect(() => findNetworkId(named, 'x')).toThrow(/no network x/)
  })
})
