import type { AgentsCheck, AgentsContext } from '../agents-check.ts'
import { type Group, groups, misfitsOf } from '../profile/match-profiles.ts'

/** The quota is looked at by checks of its own: finding out its facts uses it up. */
const probed = groups.filter((group) => group !== 'quota')

const titles: Readonly<Record<Group, string>> = {
  surface: 'Operations beside those of the seed, and what all answers carry, are those of one version.',
  health: 'Health is where one version has it, and as open.',
  errors: 'Failures of each kind are told in the form of one version, or all in the fullest one.',
  quota: 'The quota is that of one version.',
  requests: 'What requests may hold is what one version takes, or the bounds of the contract.',
  answers: 'What versions answer differently is answered as by one of them.',
  memory: 'The operations of the memory are those of one version.',
  socket: 'The socket is opened, answers and ends as that of one version.',
}

const ofGroup = (group: Group): AgentsCheck => ({
  id: `profile/${group}`,
  title: titles[group],
  operations: [],
  async run(context: AgentsContext) {
    const { observed, match } = context.facts
    if (Object.keys(observed[group] ?? {}).length === 0) context.skip('nothing of it could be seen')
    const misfits = match.nearest.map((name) => `${name}: ${misfitsOf(observed, group, name).join(', ')}`)
    context.want(match.fitting[group].length > 0, `${group} as a version has it`, misfits.join('; '))
  },
})

/** Which version it is: each group of facts on its own, and all together. */
export const profileChecks: readonly AgentsCheck[] = [
  ...probed.map(ofGroup),
  {
    id: 'profile/one-version',
    title: 'One version, or the form the mock gives it, explains everything that was seen.',
    operations: [],
    async run(context: AgentsContext) {
      const { observed, match } = context.facts
      const [nearest = 'P0'] = match.nearest
      const strangers = groups.filter((group) => !match.fitting[group].includes(nearest))
      const seen = strangers.map((group) => `${group} with ${misfitsOf(observed, group, nearest).join(', ')}`)
      context.want(
        match.isWhole,
        `all groups are those of one version, the nearest of which is ${nearest}`,
        seen.join('; '),
      )
    },
  },
]
