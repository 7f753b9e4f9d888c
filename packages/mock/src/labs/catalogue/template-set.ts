import { extrasByType } from '../lab/nodes/extras-by-type.ts'
import type { CatalogueImage, NodeType, PairedTemplate, Template, TemplateCapabilities } from './catalogue.ts'

const pc: TemplateCapabilities = { hotplug: false, max_nics: 8, machine: 'pc' }
const q35 = (maxNics: number): TemplateCapabilities => ({ hotplug: true, max_nics: maxNics, machine: 'q35' })

const icons: Readonly<Record<string, string>> = {
  router: 'Router.png',
  server: 'Server.png',
  switch: 'Switch.png',
  firewall: 'Firewall.png',
}

export const iconOptions: readonly string[] = Object.values(icons)

interface Sketch extends Partial<Omit<Template, 'key' | 'type' | 'name' | 'icon_type'>> {
  readonly key: string
  readonly type: NodeType
  readonly name: string
  readonly icon_type: string
}

function template(sketch: Sketch): Template {
  return {
    description: sketch.name,
    icon: icons[sketch.icon_type] ?? 'Router.png',
    cpu: 1,
    ram: 1024,
    ethernet: 4,
    console_type: 'telnet',
    delay: 0,
    cpulimit: 1,
    capabilities: pc,
    image_aliases: [],
    interface_naming: { format: null },
    paired_parent: null,
    ...sketch,
    extras: { ...extrasByType[sketch.type], ...sketch.extras },
  }
}

/** What the host offers: little of every kind, one of them with hot-plug and many interfaces. */
export const templateSet: readonly Template[] = [
  template({
    key: 'vyos',
    type: 'qemu',
    name: 'VyOS',
    icon_type: 'router',
    ram: 512,
    capabilities: q35(8),
    extras: { qemu_nic: 'virtio-net-pci' },
    interface_naming: { format: 'eth{n}' },
  }),
  template({
    key: 'csr',
    type: 'qemu',
    name: 'CSR 1000V',
    icon_type: 'router',
    ram: 4096,
    capabilities: q35(25),
    interface_naming: { format: 'Gi{port}' },
  }),
  template({
    key: 'paloalto',
    type: 'qemu',
    name: 'PA-VM',
    icon_type: 'firewall',
    cpu: 2,
    ram: 5632,
    capabilities: q35(25),
    interface_naming: { format: 'mgmt,eth1/{port}' },
  }),
  template({
    key: 'vios',
    type: 'qemu',
    name: 'vIOS',
    icon_type: 'router',
    interface_naming: { format: 'Gi0/{n}' },
  }),
  template({
    key: 'linux',
    type: 'qemu',
    name: 'Linux',
    icon_type: 'server',
    ethernet: 1,
    console_type: 'vnc',
    interface_naming: { format: 'e{n}' },
  }),
  template({
    key: 'vmx__vcp',
    type: 'qemu',
    name: 'vMX control plane',
    icon_type: 'router',
    ram: 2048,
    ethernet: 2,
    console_type: 'serial',
    interface_naming: { format: null, explicit: ['fxp0', 'em1'] },
    paired_parent: 'vmx',
  }),
  template({
    key: 'vmx__vfp',
    type: 'qemu',
    name: 'vMX forwarding plane',
    icon_type: 'router',
    cpu: 3,
    ram: 4096,
    ethernet: 6,
    console_type: 'serial',
    interface_naming: { format: null, explicit: ['ext', 'int', 'ge-0/0/0', 'ge-0/0/1', 'ge-0/0/2', 'ge-0/0/3'] },
    paired_parent: 'vmx',
  }),
  template({
    key: 'docker',
    type: 'docker',
    name: 'Container',
    icon_type: 'server',
    ram: 256,
    ethernet: 1,
    capabilities: { hotplug: true, max_nics: 99, machine: null },
    interface_naming: { format: 'eth{n}' },
  }),
  template({
    key: 'iol',
    type: 'iol',
    name: 'IOL',
    icon_type: 'switch',
    ram: 256,
    capabilities: { hotplug: false, max_nics: 8, machine: null },
    interface_naming: { format: 'e0/{n}' },
  }),
  template({
    key: 'c7200',
    type: 'dynamips',
    name: 'C7200',
    icon_type: 'router',
    ram: 512,
    ethernet: 1,
    capabilities: { hotplug: false, max_nics: 8, machine: null },
    extras: { slot0: 'C7200-IO-FE', slot1: '', midplane: 'vxr' },
    interface_naming: { format: 'fa{n}/0' },
  }),
]

export const pairedTemplateSet: readonly PairedTemplate[] = [
  {
    key: 'vmx',
    name: 'vMX',
    vendor: 'Juniper',
    children: [
      { id: 'vcp', name: 'VCP', type: 'qemu', image: 'vmx-vcp-22.4', template: 'vmx__vcp' },
      { id: 'vfp', name: 'VFP', type: 'qemu', image: 'vmx-vfp-22.4', template: 'vmx__vfp' },
    ],
    links: [{ from: { child: 'vcp', interface_index: 1 }, to: { child: 'vfp', interface_index: 1 } }],
    valid: true,
    invalid_reason: null,
  },
  {
    key: 'broken-pair',
    name: 'Unfinished pair',
    vendor: 'Nobody',
    children: [],
    links: [],
    valid: false,
    invalid_reason: 'The template declares no children.',
  },
]

function diskImage(key: string, image: string): readonly [string, CatalogueImage] {
  const path = `/var/lib/nova-ve/images/qemu/${image}`
  return [key, { image, files: ['virtioa.qcow2'], path }]
}

function fileImage(type: string, key: string, image: string): readonly [string, CatalogueImage] {
  return [key, { image, files: [image], path: `/var/lib/nova-ve/images/${type}/${image}` }]
}

/** Images that are there from the start, by template key. Those of containers are Docker's. */
export const imageSet: readonly (readonly [string, CatalogueImage])[] = [
  diskImage('vyos', 'vyos-1.4'),
  diskImage('csr', 'csr1000v-17.03'),
  diskImage('paloalto', 'paloalto-11.1'),
  diskImage('vios', 'vios-15.9'),
  diskImage('linux', 'linux-debian-12'),
  ...(['vcp', 'vfp'] as const).map((child) => {
    const [key, image] = diskImage(`vmx__${child}`, `vmx-${child}-22.4`)
    return [key, { ...image, source: 'paired-child-declared' }] as const
  }),
  fileImage('iol', 'iol', 'x86_64_crb_linux-adventerprisek9-ms.bin'),
  fileImage('dynamips', 'c7200', 'c7200-adventerprisek9-mz.152-4.M11.image'),
]
