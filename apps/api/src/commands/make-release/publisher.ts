import { accept, refuse, type Outcome } from '@dutywatch/domain'
import { find, type RecordOf, type Tracker } from '@dutywatch/domain/tracker'

/**
 * The name of whoever runs the campaign that asked. Refused where nothing says which of several campaigns that is, or there is none, so that
 * no release is published in somebody else’s name.
 */
export function publisherOf(tracker: Tracker, batch: RecordOf<'batches'> | undefined): Outcome<string, 'whose-release'> {
  const asking = find(tracker, 'campaigns', batch?.campaign)
  const names = (asking ? [asking] : tracker.campaigns).map(({ by }) => find(tracker, 'speakers', by)?.name ?? by)
  const [name, ...others] = [...new Set<string>(names)]
  if (name === undefined)
    return refuse('whose-release', 'Nobody runs a campaign in this tracker. Name who publishes the release with --publisher.')
  if (others.length === 0) return accept(name)
  const ways = batch ? `, or give “${batch.id}” the campaign that asked` : ''
  return refuse(
    'whose-release',
    `The campaigns of this tracker are run by ${[name, ...others].join(', ')}. Name who publishes the release with --publisher${ways}.`,
  )
}
