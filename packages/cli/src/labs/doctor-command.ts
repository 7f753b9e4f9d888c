import { checkDeployment, type DeploymentCheck } from '@nova/sdk/labs'
import type { Command } from 'commander'
import { exitCodes } from '../exit-codes.ts'
import { integerFrom, parseHttpUrl } from '../parse-arguments.ts'
import { runCommand } from '../run-command.ts'
import { hostOf, readAccount, withLabsConnection } from './labs-connection.ts'

interface DoctorOptions {
  readonly backend?: string
  readonly attempts: number
  readonly cadence?: number
}

export function addDoctorCommand(labs: Command): void {
  withLabsConnection(
    labs
      .command('doctor')
      .description('look at a host from outside as its smoke checks do; with an account also log in and open a socket')
      .option('--backend <url>', 'address of the service behind its gateway', parseHttpUrl)
      .option('--attempts <n>', 'tries of each check, two seconds apart', integerFrom(1, 1000), 20)
      .option('--cadence <seconds>', 'a discovery cadence to judge before it is set', integerFrom(0))
      .addHelpText(
        'after',
        [
          '',
          'Exits with 0 when no check failed, else with 1. Logging in ends the session of that user elsewhere.',
          '',
          'Example:',
          '  nova labs doctor --host https://labs.example.com --attempts 1',
        ].join('\n'),
      ),
  ).action((options: DoctorOptions, self: Command) =>
    runCommand(self, async ({ output, signal }) => {
      const { backend, attempts, cadence } = options
      const account = readAccount(self)
      const report = await checkDeployment(hostOf(self), {
        signal,
        attempts,
        onCheck: (check) => output.note(checkLine(check), { ...check }),
        ...(account ? { credentials: account } : {}),
        ...(backend === undefined ? {} : { backendOrigin: backend }),
        ...(cadence === undefined ? {} : { discoveryCadenceSeconds: cadence }),
      })
      const failed = report.checks.filter(({ outcome }) => outcome === 'fail')
      output.result(failed.length === 0 ? `${report.origin} is well.` : failed.map(explain).join('\n'), report)
      return failed.length === 0 ? exitCodes.ok.code : exitCodes.failed.code
    }),
  )
}

const checkLine = ({ id, outcome, seen }: DeploymentCheck) => `${outcome.padEnd(4)}  ${id.padEnd(17)}  ${seen}`
const explain = ({ id, seen, advice }: DeploymentCheck) => `${id}: ${seen}${advice === null ? '' : `\n  ${advice}`}`
