import { refuse, succeed, wantJson } from '../expect-answer.ts'
import type { LabsCheck, LabsContext } from '../labs-check.ts'
import { atNode, makeRunning, startNode } from '../run-node.ts'
import { materialOf } from '../scratch-lab.ts'

/** Consoles and logs of nodes that run. */
export const consoleChecks: readonly LabsCheck[] = [
  {
    id: 'node-runtime/console',
    title: 'A running node has a console, as data, as a redirect and as a file; a stopped one has none.',
    operations: [
      'createLab',
      'createNode',
      'startNode',
      'stopNode',
      'getNodeConsole',
      'openNodeHtml5',
      'getNodeTelnet',
      'getNodeRdp',
      'deleteFolder',
    ],
    async run(context: LabsContext) {
      const material = materialOf(
        context,
        'a node with a telnet console',
        ({ summary }) => summary.console_type === 'telnet',
      )
      const { lab, id } = await makeRunning(context, { name: 'R1' }, material)
      const { data } = await succeed(context, 'getNodeConsole', atNode(lab, id))
      const url = `/api/labs/${lab.path}/nodes/${id}/html5`
      wantJson(
        context,
        [data.lab_id, data.node_id, data.name, data.console, data.host, data.url],
        [lab.id, id, 'R1', 'telnet', '127.0.0.1', url],
        'the console',
      )
      const html5 = await context.call('openNodeHtml5', atNode(lab, id))
      const location = html5.headers.get('location') ?? ''
      context.want(html5.status === 307, 'html5 answers 307', html5.status)
      context.want(/#\/client\/[^?]+\?token=./.test(location), 'Location names a client and a token', location.length)
      const telnet = await context.call('getNodeTelnet', atNode(lab, id))
      context.want(telnet.text === `telnet://127.0.0.1:${data.port}\n`, 'the file is one line', telnet.text)
      const headers = [telnet.headers.get('content-type'), telnet.headers.get('content-disposition')]
      context.want(
        headers[0]?.startsWith('application/x-telnet') === true,
        'its type is application/x-telnet',
        headers[0],
      )
      context.want(headers[1]?.includes(`node-${id}.telnet`) === true, 'its name is that of the node', headers[1])
      await refuse(context, 'getNodeRdp', atNode(lab, id), 200, 'node_not_running')
      await succeed(context, 'stopNode', atNode(lab, id))
      for (const operation of ['getNodeConsole', 'openNodeHtml5', 'getNodeTelnet', 'getNodeRdp'] as const)
        await refuse(context, operation, atNode(lab, id), 200, 'node_not_running')
    },
  },
  {
    id: 'node-runtime/other-consoles',
    title: 'A container has a console for remote desktops when asked; a serial one does not open in a browser.',
    operations: [
      'createLab',
      'createNode',
      'updateNode',
      'startNode',
      'stopNode',
      'getNodeRdp',
      'openNodeHtml5',
      'deleteFolder',
    ],
    async run(context: LabsContext) {
      const material = materialOf(context, 'a container', ({ type }) => type === 'docker')
      const { lab, id } = await makeRunning(context, { console: 'rdp' }, material)
      const { status, headers } = await context.call('getNodeRdp', atNode(lab, id))
      const type = headers.get('content-type') ?? ''
      context.want(status === 200 && type.startsWith('application/x-rdp'), 'the file is for remote desktops', type)
      await succeed(context, 'stopNode', atNode(lab, id))
      await succeed(context, 'updateNode', { ...atNode(lab, id), body: { console: 'serial' } })
      await startNode(context, lab, id)
      await refuse(context, 'openNodeHtml5', atNode(lab, id), 200, 'console_unavailable')
    },
  },
  {
    id: 'node-runtime/logs',
    title: 'Logs are read from their end, or followed as text until nothing comes any more.',
    operations: ['createLab', 'createNode', 'startNode', 'stopNode', 'getNodeLogs', 'deleteFolder'],
    async run(context: LabsContext) {
      const { lab, id } = await makeRunning(context)
      const { data } = await succeed(context, 'getNodeLogs', { ...atNode(lab, id), query: { tail: 5 } })
      context.want(typeof data.logs === 'string', 'logs are a text', data)
      const followed = await context.send(
        `${context.target.replace(/\/+$/, '')}/api/labs/${lab.path}/nodes/${id}/logs?follow=true`,
        { headers: { cookie: await context.cookie() } },
      )
      const type = followed.headers.get('content-type') ?? ''
      context.want(followed.status === 200 && type.startsWith('text/plain'), 'followed logs are a text', type)
    },
  },
]
