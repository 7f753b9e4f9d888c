import type { NodeType } from './catalogue.ts'

interface ExtrasField {
  readonly key: string
  readonly label: string
  readonly type: 'text' | 'number' | 'select' | 'textarea' | 'env' | 'readonly'
  readonly default: unknown
  readonly options?: readonly { readonly value: string; readonly label: string }[]
  readonly stoppedOnly?: boolean
  readonly runtime?: boolean
}

const choose = (key: string, label: string, values: readonly string[], byDefault: string): ExtrasField => ({
  key,
  label,
  type: 'select',
  default: byDefault,
  options: values.map((value) => ({ value, label: value === '' ? 'default' : value })),
  stoppedOnly: true,
})

const text = (key: string, label: string): ExtrasField => ({ key, label, type: 'text', default: '', stoppedOnly: true })

const amount = (key: string, label: string, byDefault: number): ExtrasField => ({
  key,
  label,
  type: 'number',
  default: byDefault,
  stoppedOnly: true,
})

/** The fields of a form for the settings of each type. */
export const extrasSchema: Readonly<Record<NodeType, readonly ExtrasField[]>> = {
  qemu: [
    choose('architecture', 'Architecture', ['x86_64', 'aarch64', 'i386'], 'x86_64'),
    choose('qemu_nic', 'NIC', ['virtio-net-pci', 'e1000', 'e1000e', 'rtl8139', 'vmxnet3', 'pcnet'], 'e1000'),
    choose('boot_order', 'Boot order', ['', 'cd', 'dc'], ''),
    text('qemu_version', 'QEMU version'),
    { ...text('qemu_options', 'QEMU options'), type: 'textarea' },
    { key: 'uuid', label: 'UUID', type: 'readonly', default: '' },
    { key: 'firstmac', label: 'First MAC', type: 'readonly', default: '' },
    amount('cpulimit', 'CPU limit', 1),
  ],
  docker: [
    choose('restart_policy', 'Restart', ['no', 'on-failure', 'unless-stopped', 'always'], 'no'),
    amount('vnc_port', 'VNC port', 5900),
    { key: 'environment', label: 'Environment', type: 'env', default: [], stoppedOnly: true },
    text('extra_args', 'Arguments'),
    text('command', 'Command'),
    amount('cpulimit', 'CPU limit', 1),
  ],
  iol: [
    amount('serial', 'Serial groups', 0),
    amount('nvram', 'NVRAM', 1024),
    choose('config', 'Configuration', ['Unconfigured', 'Saved', 'Exported'], 'Unconfigured'),
    text('idle_pc', 'Idle value'),
  ],
  dynamips: [
    choose('platform', 'Platform', ['c3725', 'c7200'], 'c7200'),
    text('slot0', 'Slot 0'),
    amount('nvram', 'NVRAM', 128),
    text('npe', 'NPE'),
    text('midplane', 'Midplane'),
    { ...text('idlepc', 'Idle value'), runtime: true },
  ],
}
