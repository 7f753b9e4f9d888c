import { createServer } from 'node:net'

let asked = 0

/**
 * A port of this machine that nobody listens on: for an address that is told to others before anybody is there, or that
 * somebody leaves and comes back to. It lies below those that a system gives to whoever asks for any (from 32768 on),
 * so that nobody gets it in between; processes that ask at the same time begin at different places.
 */
export async function findPort(): Promise<number> {
  for (let tries = 0; tries < 100; tries += 1) {
    const port = 10_000 + ((process.pid * 8 + asked) % 10_000)
    asked += 1
    if (await isFree(port)) return port
  }
  throw new Error('a hundred ports are taken')
}

const isFree = (port: number) =>
  new Promise<boolean>((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
