import type { OpenPorts } from './open-ports.ts'

type Ports = OpenPorts['ports']

/** Which ports were opened together: whoever asks at one of them is told of the others. */
export interface PortGroups {
  /** @returns a function that forgets them */
  add(ports: Ports): () => void
  /** The group a port of transfer, labs, edfi, spectra or agents belongs to. */
  of(port: string): Ports | undefined
}

export function createPortGroups(): PortGroups {
  const groups = new Map<string, Ports>()
  return {
    add(ports) {
      const names = [ports.transfer, ports.labs, ports.edfi, ports.spectra, ports.agents].map(String)
      for (const name of names) groups.set(name, ports)
      return () => {
        for (const name of names) groups.delete(name)
      }
    },
    of: (port) => groups.get(port),
  }
}
