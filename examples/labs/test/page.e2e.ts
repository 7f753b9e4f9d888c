/** The canvas in a real browser: a lab of 500 nodes that others change, too, behind a socket that breaks. */
import { browserIsInstalled, measureOverflow, type OpenPage, openPage } from '@nova/example-harness/open-page'
import type { ServedPage } from '@nova/example-harness/serve-files'
import { createMockPlatform, type Listening, type MockPlatform, systemClock } from '@nova/mock'
import {
  createLabsClient,
  freeInterfaces,
  type GraphNode,
  type LabsClient,
  nodeVertex,
  type Point,
  readLabGraph,
} from '@nova/sdk/labs'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { demoLabPath, demoLabs } from '../demo/demo-lab.ts'
import { servePage } from '../demo/serve-page.ts'
import { aimAt, findPair, inLab } from './aim.ts'

const patience = { timeout: 60_000 }

describe.runIf(browserIsInstalled())('the canvas in Chromium', () => {
  let platform: MockPlatform
  let listening: Listening
  let served: ServedPage
  let open: OpenPage
  let bob: LabsClient

  beforeAll(async () => {
    platform = await createMockPlatform({
      clock: systemClock,
      corsOrigins: ['*'],
      labs: { labs: demoLabs(), nodeStartMs: 300 },
    })
    listening = await platform.listen()
    const account = listening.labsCredentials
    if (!account?.otherUser) throw new Error('The platform has no two users')
    const baseUrl = listening.baseUrls.labs
    bob = createLabsClient({ baseUrl, auth: account.otherUser })
    served = await servePage({ baseUrl, lab: demoLabPath, account })
    open = await openPage(served.url)
    await open.page.setViewportSize({ width: 1280, height: 800 })
  })
  afterAll(async () => {
    await open?.close()
    await served?.close()
    await platform?.close()
  })
  beforeEach(async () => {
    await open.page.waitForSelector('body[data-state=live][data-mode=live]')
  })

  const onServer = () => readLabGraph(bob, demoLabPath)
  const placeOf = ({ record }: GraphNode) => ({ left: record.left, top: record.top })
  const placeOnServer = async (id: number) => {
    const node = (await onServer()).nodes.get(id)
    return node && placeOf(node)
  }
  const edgesOnPage = async () =>
    Number(/(\d+) edges?/.exec((await open.page.getAttribute('#canvas', 'aria-label')) ?? '')?.[1])
  const changes = () => open.page.locator('#changes li').allTextContents()
  const framesPainted = async () => Number(await open.page.getAttribute('#canvas', 'data-frames'))
  const drag = async (from: Point, to: Point) => {
    const { mouse } = open.page
    await mouse.move(from.x, from.y)
    await mouse.down()
    await mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 3 })
    await mouse.move(to.x, to.y, { steps: 3 })
    await mouse.up()
  }
  /** Colours on the canvas, the commonest first. */
  const colors = () =>
    open.page.evaluate(() => {
      const canvas = document.querySelector('canvas') as HTMLCanvasElement
      const { data } = (canvas.getContext('2d') as CanvasRenderingContext2D).getImageData(
        0,
        0,
        canvas.width,
        canvas.height,
      )
      const counts = new Map<string, number>()
      for (let at = 0; at < data.length; at += 4) {
        const color = `${data[at]} ${data[at + 1]} ${data[at + 2]}`
        counts.set(color, (counts.get(color) ?? 0) + 1)
      }
      return [...counts].sort((a, b) => b[1] - a[1]).map(([color]) => color)
    })

  test('shows 500 nodes, as a picture and as a list', async () => {
    expect(await open.page.locator('#nodes option').count()).toBe(500)
    expect(await open.page.textContent('#node-count')).toBe('(500)')
    expect(await edgesOnPage()).toBe((await onServer()).edges.size)
    expect((await colors()).length).toBeGreaterThan(20)
    expect(await open.page.textContent('#status')).toMatch(/^live over sockets · confirmed \d/)
  })

  test('follows the reader into the dark, and paints nothing when nothing differs', async () => {
    expect((await colors())[0]).toBe('255 255 255')
    await open.page.emulateMedia({ colorScheme: 'dark' })
    await expect.poll(async () => (await colors())[0], patience).toBe('22 24 29')
    await open.page.emulateMedia({ colorScheme: 'light' })
    await expect.poll(async () => (await colors())[0], patience).toBe('255 255 255')
    const frames = await framesPainted()
    const polls = async () => Number(/(\d+) polls?/.exec((await open.page.textContent('#status')) ?? '')?.[1])
    const before = await polls()
    await expect.poll(polls, patience).toBeGreaterThan(before)
    expect(await framesPainted()).toBe(frames)
  })

  test('shows what others do', async () => {
    const [a, b] = findPair(await onServer())
    const [edges, frames] = [await edgesOnPage(), await framesPainted()]
    const endOf = (node: GraphNode) => ({ node_id: node.id, interface_index: freeInterfaces(node)[0]?.index ?? 0 })
    await bob.createLink(demoLabPath, { from: endOf(a), to: endOf(b) })
    await expect.poll(edgesOnPage, patience).toBe(edges + 1)
    await expect.poll(framesPainted, patience).toBeGreaterThan(frames)
    expect((await changes()).some((text) => text.includes(`${a.name} `) && text.includes('linked'))).toBe(true)
    await expect.poll(() => open.page.textContent('#announcement'), patience).toContain('linked')
  })

  test('saves where a node was dragged to, and where the keyboard moved it', async () => {
    const graph = await onServer()
    const [node] = findPair(graph)
    const aim = await aimAt(open.page, graph, node.vertex)
    const from = aim.vertex(node.vertex)
    await drag(from, { x: from.x + 60, y: from.y + 30 })
    const { x, y } = inLab(aim.view, { x: 60, y: 30 })
    const { left, top } = placeOf(node)
    const dragged = { left: Math.round(left + x), top: Math.round(top + y) }
    await expect.poll(() => placeOnServer(node.id), patience).toEqual(dragged)

    expect(await open.page.textContent('#selected-title')).toBe(`Node ${node.name}`)
    await open.page.focus('#canvas')
    await open.page.keyboard.press('ArrowRight')
    await open.page.keyboard.press('Shift+ArrowDown')
    await expect.poll(() => placeOnServer(node.id), patience).toEqual({ left: dragged.left + 10, top: dragged.top + 1 })
  })

  test('links two nodes by a cable, and deletes the link that is clicked', async () => {
    const graph = await onServer()
    const [a, b] = findPair(graph)
    const aim = await aimAt(open.page, graph, a.vertex)
    const [from, to] = [aim.vertex(a.vertex), aim.vertex(b.vertex)]
    await open.page.mouse.move(from.x, from.y)
    // The knob is in the middle of the lower border.
    await drag({ x: from.x, y: from.y + 30 * aim.view.zoom }, to)
    await expect.poll(async () => (await onServer()).edges.size, patience).toBe(graph.edges.size + 1)
    const linked = await onServer()
    const edge = [...linked.edges.keys()].find((id) => !graph.edges.has(id))
    await expect.poll(changes, patience).toContainEqual(expect.stringMatching(/Link .* – /))
    await expect.poll(edgesOnPage, patience).toBe(linked.edges.size)

    const again = await aimAt(open.page, linked, a.vertex)
    const middle = again.edge((id) => id === edge)
    await open.page.mouse.click(middle.x, middle.y)
    await open.page.waitForFunction(() => document.querySelector('#selected-title')?.textContent === 'Link')
    await open.page.focus('#canvas')
    await open.page.keyboard.press('Delete')
    await expect.poll(async () => (await onServer()).edges.has(edge as never), patience).toBe(false)
    await expect.poll(edgesOnPage, patience).toBe(graph.edges.size)
  })

  test('says what is under the pointer, and what would become of a cable before it is let go', async () => {
    const graph = await onServer()
    const [a, b] = findPair(graph)
    const { page } = open
    const aim = await aimAt(page, graph, a.vertex)
    const [from, to] = [aim.vertex(a.vertex), aim.vertex(b.vertex)]
    await page.mouse.move(from.x, from.y)
    const tip = (await page.textContent('#tip:visible')) ?? ''
    expect(tip.split('\n')[0]).toBe(a.name)
    expect(tip.split('\n')).toHaveLength(1 + a.interfaces.length)

    const pull = async () => {
      await page.mouse.move(from.x, from.y)
      await page.mouse.down()
      await page.mouse.move(to.x, to.y, { steps: 4 })
    }
    await page.keyboard.down('Shift')
    await pull()
    expect(await page.textContent('#hint.ok:visible')).toContain(`${b.name} `)
    await page.focus('#canvas')
    await page.keyboard.press('Escape')
    await page.mouse.up()
    expect(await page.isVisible('#hint')).toBe(false)
    expect((await onServer()).edges.size).toBe(graph.edges.size)

    const { id } = await bob.createNetwork(demoLabPath, { name: 'takes-all' })
    for (const { index } of freeInterfaces(b))
      await bob.createLink(demoLabPath, { from: { node_id: b.id, interface_index: index }, to: { network_id: id } })
    await expect.poll(edgesOnPage, patience).toBe(graph.edges.size + freeInterfaces(b).length)
    await pull()
    expect(await page.textContent('#hint.refused:visible')).toBe(`${b.name} has no free interface`)
    await page.mouse.up()
    await page.keyboard.up('Shift')
    await page.waitForSelector(`#changes li.refused:has-text("${b.name} has no free interface")`)
  })

  test('starts a node from its panel', async () => {
    const [node] = findPair(await onServer())
    await open.page.selectOption('#nodes', nodeVertex(node.id))
    await open.page.getByRole('button', { name: 'Start' }).click()
    const option = open.page.locator(`#nodes option[value=${node.vertex}]`)
    await expect.poll(() => option.textContent(), patience).toMatch(/running$/)
    expect((await onServer()).nodes.get(node.id)?.running).toBe(true)
    // The panel follows the selection also away from a list of choices somebody had opened.
    await open.page.focus('#selected select')
    expect(await open.page.locator('#selected option').count()).toBeGreaterThan(100)
    const other = await aimAt(open.page, await onServer(), 'node1')
    await open.page.mouse.click(other.vertex('node1').x, other.vertex('node1').y)
    expect(await open.page.textContent('#selected-title')).not.toBe(`Node ${node.name}`)
    await open.page.selectOption('#nodes', nodeVertex(node.id))
    await open.page.getByRole('button', { name: 'Stop' }).click()
    await expect.poll(() => option.textContent(), patience).toMatch(/stopped$/)
  })

  test('takes an edit back that the server refuses', async () => {
    const graph = await onServer()
    const [a, b] = findPair(graph)
    const aim = await aimAt(open.page, graph, a.vertex)
    const port = { node_id: a.id, interface_index: freeInterfaces(a)[0]?.index ?? 0 }
    // Somebody is quicker, and the page is the one that does not hear of it: neither by its socket nor, should that be
    // due just now, by asking.
    platform.labs.live.lose(demoLabPath, 2)
    platform.faults.add({ on: { operation: 'listNodes' }, do: { kind: 'delay', ms: 5000 } })
    const network = await bob.createNetwork(demoLabPath, { name: 'unheard' })
    await bob.createLink(demoLabPath, { from: port, to: { network_id: network.id } })
    platform.faults.add({ on: { operation: 'createLink' }, do: { kind: 'delay', ms: 1000 } })
    const edges = await edgesOnPage()
    await open.page.keyboard.down('Shift')
    await drag(aim.vertex(a.vertex), aim.vertex(b.vertex))
    await open.page.keyboard.up('Shift')
    await expect.poll(edgesOnPage, patience).toBe(edges + 1)
    const refused = open.page.locator('#changes li.refused', { hasText: 'taken back' })
    await expect.poll(() => refused.count(), patience).toBe(1)
    expect(await refused.textContent()).toMatch(/was taken back: .*interface_occupied/)
    // What is there instead is somebody else's.
    await expect
      .poll(async () => (await changes()).some((text) => text.includes('unheard linked')), patience)
      .toBe(true)
    expect(await edgesOnPage()).toBe((await onServer()).edges.size)
  })

  test('says that it is not live while its sockets are gone, and is live again', async () => {
    // What was there before must not count.
    await open.page.evaluate(() => document.querySelector('#changes')?.replaceChildren())
    expect(platform.labs.dropSockets()).toBe(2)
    await expect.poll(changes, patience).toContainEqual(expect.stringMatching(/live → (stale|resyncing)/))
    await expect.poll(changes, patience).toContainEqual(expect.stringMatching(/(stale|resyncing|catching-up) → live/))
    await expect
      .poll(() => open.page.textContent('#status'), patience)
      .toMatch(/^live over sockets .* [2-9] reconnects/)
  })

  test('asks who is there when nobody has signed in, and says what is wrong', async () => {
    const visitor = await openPage(`${served.url}?host=${listening.baseUrls.labs}`)
    const { page } = visitor
    try {
      await page.waitForSelector('#sign-in:visible')
      expect(await page.textContent('#problem')).toBe('')
      // There is nothing yet that could be shown.
      expect(await page.isVisible('#fit')).toBe(false)
      const { admin } = listening.labsCredentials ?? {}
      const signIn = async (password: string) => {
        await page.fill('[name=username]', admin?.username ?? '')
        await page.fill('[name=password]', password)
        await page.click('#sign-in button')
      }
      await signIn('wrong')
      await expect.poll(() => page.textContent('#problem'), patience).toContain('login_refused')
      await signIn(admin?.password ?? '')
      await page.waitForSelector('body[data-state=live]')
      expect(await page.locator('#nodes option').count()).toBe(500)

      // On a screen with twice the density the picture has twice the pixels.
      const pixels = () =>
        page.evaluate(() => {
          const canvas = document.querySelector('canvas') as HTMLCanvasElement
          return canvas.width / canvas.clientWidth
        })
      await expect.poll(pixels, patience).toBe(1)
      const devtools = await page.context().newCDPSession(page)
      const metrics = { width: 1280, height: 800, mobile: false, deviceScaleFactor: 2 }
      await devtools.send('Emulation.setDeviceMetricsOverride', metrics)
      await expect.poll(pixels, patience).toBe(2)
      expect(visitor.complaints).toEqual([])
    } finally {
      await visitor.close()
    }
  })

  test('has room for the map on a telephone, and for everything else below it', async () => {
    const { page } = open
    const before = page.viewportSize()
    expect(await measureOverflow(page)).toBe(0)
    await page.setViewportSize({ width: 380, height: 800 })
    const [map, list] = [await page.locator('#canvas').boundingBox(), await page.locator('#nodes').boundingBox()]
    if (!map || !list || !before) throw new Error('The page shows nothing')
    expect(map.width).toBe(380)
    expect(map.height).toBeGreaterThan(300)
    expect(list.y).toBeGreaterThan(map.y + map.height)
    await page.setViewportSize(before)
  })

  test('has nothing on the console but the refusal', () => {
    expect(open.complaints).toEqual([])
    expect(open.consoleErrors.filter((text) => !/status of 409/.test(text))).toEqual([])
  })
})
