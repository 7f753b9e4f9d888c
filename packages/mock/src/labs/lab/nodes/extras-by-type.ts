import type { Extras, NodeType } from '../lab-document.ts'

/** Settings every node of a type has. */
export const extrasByType: Readonly<Record<NodeType, Extras>> = {
  qemu: {
    architecture: 'x86_64',
    qemu_nic: 'e1000',
    qemu_version: '',
    boot_order: '',
    qemu_options: '',
    uuid: '',
    firstmac: '',
    cpulimit: 1,
  },
  docker: { cpulimit: 1, restart_policy: 'no', vnc_port: 5900, environment: [], extra_args: '', command: '' },
  iol: { serial: 0, nvram: 1024, config: 'Unconfigured', idle_pc: '' },
  dynamips: { platform: 'c7200', nvram: 128, disk0: 0, npe: '', midplane: '', idlepc: '' },
}

/** Consoles a node of a type can have. */
export const consolesByType: Readonly<Record<NodeType, readonly string[]>> = {
  qemu: ['telnet', 'vnc'],
  docker: ['telnet', 'vnc', 'rdp'],
  iol: ['telnet'],
  dynamips: ['telnet'],
}
