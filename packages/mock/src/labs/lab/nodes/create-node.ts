import { flawless, type HasLabDefect } from '../lab-defects.ts'
import type { Extras, LabDocument, NodeType, StoredNode } from '../lab-document.ts'
import { nextKey } from '../next-id.ts'
import { InvalidBody, refuseInside } from '../refusal.ts'
import { consolesByType, extrasByType } from './extras-by-type.ts'
import { interfaceNames } from './interface-names.ts'
import { firstMac } from './node-mac.ts'

/** What a template gives to nodes made of it. */
export interface NodeTemplate {
  readonly icon: string
  readonly cpu: number
  readonly ram: number
  readonly ethernet: number
  readonly console_type: string
  readonly delay: number
  readonly cpulimit: number
  readonly extras: Extras
  readonly interface_naming: { readonly format: string | null; readonly explicit?: readonly string[] }
}

/** What is asked for. Members that are absent or null come from the template. */
export interface NodeRequest {
  readonly name: string
  readonly type: NodeType
  readonly template: string
  readonly image: string
  readonly left: number
  readonly top: number
  readonly cpu?: number | null
  readonly ram?: number | null
  readonly ethernet?: number | null
  readonly delay?: number | null
  readonly console?: string | null
  readonly icon?: string | null
  readonly extras?: Extras
  readonly interface_naming_scheme?: string | null
  /** Names of interfaces that win over every scheme. */
  readonly interface_names?: readonly string[]
}

/**
 * Checks what a body says about itself, whatever its template.
 * @throws InvalidBody for a console the type does not have, and for a naming scheme containers do not take
 */
export function checkNodeBody(body: {
  readonly type: NodeType
  readonly console?: string | null | undefined
  readonly interface_naming_scheme?: string | null | undefined
}): void {
  const problem = (field: string, msg: string, input: unknown) =>
    new InvalidBody([{ type: 'value_error', loc: ['body', field], msg: `Value error, ${msg}`, input }])
  const { type, console, interface_naming_scheme: scheme } = body
  if (console && console !== 'serial' && !consolesByType[type].includes(console))
    throw problem('console', `${type} nodes have no ${console} console`, console)
  if (type === 'docker' && scheme && scheme !== 'eth{n}')
    throw problem('interface_naming_scheme', 'interfaces of containers are called eth{n}', scheme)
}

/**
 * Adds a stopped node.
 * @throws Refusal 400 inside HTTP 200 when the template's own console does not fit the type
 */
export function createNode(
  document: LabDocument,
  request: NodeRequest,
  template: NodeTemplate,
  newUuid: () => string,
  has: HasLabDefect = flawless,
): { readonly document: LabDocument; readonly node: StoredNode } {
  const id = has('node-ids-fill-gaps') ? lowestFree(document.nodes) : nextKey(document.nodes)
  const chosen = chooseSizes(request, template, has)
  if (chosen.console !== 'serial' && !consolesByType[request.type].includes(chosen.console))
    throw refuseInside(400, `The console ${chosen.console} of the template does not fit ${request.type} nodes`)
  const extras = { ...extrasByType[request.type], ...template.extras, ...request.extras }
  const isQemu = request.type === 'qemu'
  const node: StoredNode = {
    id,
    name: request.name,
    type: request.type,
    template: request.template,
    image: request.image,
    status: 0,
    ...chosen,
    uuid: isQemu ? textOr(extras['uuid'], newUuid) : null,
    firstmac: isQemu ? textOr(extras['firstmac'], () => firstMac(id)) : null,
    left: request.left,
    top: request.top,
    width: '0',
    config: false,
    config_list: [],
    sat: 0,
    computed_sat: 0,
    interfaces: newInterfaces(request, template, chosen.ethernet),
    extras,
  }
  return { document: { ...document, nodes: { ...document.nodes, [id]: node } }, node }
}

type Sizes = Pick<StoredNode, 'cpu' | 'ram' | 'ethernet' | 'delay' | 'console' | 'icon' | 'cpulimit'>

const plainSizes: Sizes = {
  delay: 0,
  cpu: 1,
  ram: 1024,
  ethernet: 1,
  cpulimit: 1,
  console: 'telnet',
  icon: 'Router.png',
}

function chooseSizes(request: NodeRequest, template: NodeTemplate, has: HasLabDefect): Sizes {
  const { icon, cpu, ram, ethernet, console_type, delay, cpulimit } = template
  const given = { icon, cpu, ram, ethernet, console: console_type, delay, cpulimit }
  const defaults: Sizes = has('template-defaults-ignored') ? plainSizes : given
  if (has('template-overrides-request')) return defaults
  return {
    ...defaults,
    cpu: request.cpu ?? defaults.cpu,
    ram: request.ram ?? defaults.ram,
    ethernet: request.ethernet ?? defaults.ethernet,
    delay: request.delay ?? defaults.delay,
    console: request.console ?? defaults.console,
    icon: request.icon ?? defaults.icon,
  }
}

function newInterfaces(request: NodeRequest, template: NodeTemplate, count: number) {
  const scheme = request.interface_naming_scheme || template.interface_naming.format
  const named = interfaceNames(scheme, request.type, count)
  return named.map((name, index) => ({
    index,
    name: request.interface_names?.[index] ?? name,
    planned_mac: null,
    port_position: null,
  }))
}

const textOr = (value: unknown, make: () => string): string => (typeof value === 'string' && value ? value : make())

function lowestFree(entries: Readonly<Record<string, unknown>>): number {
  let id = 1
  while (entries[id] !== undefined) id++
  return id
}
