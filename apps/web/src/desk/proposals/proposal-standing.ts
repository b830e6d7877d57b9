import { sayDay } from '@dutywatch/domain/date'
import type { ProposalState } from '@dutywatch/domain/proposal'

/** Whether a proposal could be published as it is, or how many things are wrong with it; nothing while that is not known. */
export function standingOf(
  preview: { readonly findings: readonly unknown[]; readonly moved: readonly unknown[] } | undefined,
): 'sound' | number | undefined {
  if (!preview) return undefined
  const wrong = preview.findings.length + preview.moved.length
  return wrong === 0 ? 'sound' : wrong
}

/** "2 things are wrong". */
export function sayWrong(count: number): string {
  return count === 1 ? 'one thing is wrong' : `${count} things are wrong`
}

/** What a proposal waits for whose sources reach to a day that has not come, as its state has it. */
export function sayWait(waitsFor: string, state: ProposalState): string {
  const reach = `Its sources reach to ${sayDay(waitsFor)}`
  if (state === 'held') return `${reach}, and it is not published before that day.`
  const later = `${reach}, a later day than today`
  if (state === 'approved') return `${later}, so it cannot be published yet. Hold it until then.`
  return `${later}. It can be approved before, and is then held until that day.`
}

/** What whoever is about to change a proposal has to know; nothing where nothing comes of it beside the change. */
export function sayBeforeChange({
  state,
  endsOwnApproval,
}: {
  readonly state: ProposalState
  readonly endsOwnApproval: boolean
}): string | undefined {
  const said = [
    ...(state === 'published' || state === 'withdrawn'
      ? [`It is ${state}, and nothing is put into it any more. Use elsewhere what is still wanted here, then discard it.`]
      : []),
    ...(state === 'approved' ? ['It is approved as it stands: changed, it has to be approved again.'] : []),
    ...(endsOwnApproval ? ['Whoever changes it is one of its authors. Somebody else then approves it, and you cannot.'] : []),
  ]
  return said.length === 0 ? undefined : said.join(' ')
}
