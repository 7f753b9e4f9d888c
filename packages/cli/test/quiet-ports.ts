let asked = 0

/**
 * The first of eight ports in a row for services whose ports are told in advance, or that leave them and come back. They
 * lie below those that a system gives to whoever asks for any (from 32768 on), so that nobody gets one by chance or in
 * between, and are others for each process that runs tests.
 */
export function quietPorts(): number {
  const row = (process.pid * 8 + asked) % 1250
  asked += 1
  return 20_000 + 8 * row
}
