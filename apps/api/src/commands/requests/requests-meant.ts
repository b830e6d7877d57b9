import { accept, refuse, type Outcome } from '@dutywatch/domain'
import type { Batch, FoiRequest } from '@dutywatch/domain/foi'
import { find, type RecordOf, type Tracker } from '@dutywatch/domain/tracker'
import { authorityNamed } from './authority-named.ts'
import type { RecordingRefusal, RequestChange } from './recording.ts'

/** One request that is meant, where there is one yet, and whose it is. */
export interface MeantRequest {
  readonly force: RecordOf<'forces'>
  readonly batch?: Batch
  readonly request?: FoiRequest
}

/** The requests that a target and an authority mean: one, or one an authority of the batch. */
export function requestsMeant(
  known: Tracker,
  { target, authority }: Pick<RequestChange, 'target' | 'authority'>,
): Outcome<readonly MeantRequest[], RecordingRefusal> {
  const request = find(known, 'requests', target)
  if (request && authority !== undefined)
    return refuse('has-authority', `“${target}” is a request, which has an authority of its own. Leave the authority out.`)
  if (request) {
    const asking = find(known, 'batches', request.batch)
    return accept(meant(known, [request.force], { request, ...(asking && { batch: asking }) }))
  }
  const batch = find(known, 'batches', target)
  if (!batch)
    return refuse('no-such-target', `There is neither a batch nor a request “${target}” in the tracker. Publish the batch first.`)
  const chosen = authoritiesOf(known, batch, authority)
  return chosen.ok ? accept(meant(known, chosen.value, { batch })) : chosen
}

function meant(known: Tracker, ids: readonly string[], of: Omit<MeantRequest, 'force'>): MeantRequest[] {
  return ids.flatMap((id) => {
    const force = find(known, 'forces', id)
    if (!force) return []
    const own = of.request ?? known.requests.find((each) => each.batch === of.batch?.id && each.force === id)
    return [{ ...of, force, ...(own && { request: own }) }]
  })
}

function authoritiesOf(
  known: Tracker,
  batch: Batch,
  authority: RequestChange['authority'],
): Outcome<readonly string[], RecordingRefusal> {
  if (authority === 'all') return accept(batch.authorities)
  if (!authority) return refuse('no-authority', `“${batch.id}” is a batch: name one of its authorities, or all of them.`)
  const named = authorityNamed(known.forces, authority.named)
  if (!named.ok) return named
  const { id, name } = named.value
  if (batch.authorities.some((each) => each === id)) return accept([id])
  return refuse('not-of-the-batch', `${name} is not among the authorities of the batch “${batch.id}”.`)
}
