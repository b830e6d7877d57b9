import { useQuery } from '@tanstack/react-query'
import { desk } from '../desk-client.ts'
import { useAtDesk } from '../session/session.ts'

const lookAgainMs = 20_000

export interface OthersAtWorkProps {
  readonly collection: string
  readonly id: string
  /** The proposal in which it is changed: its draft is shared. */
  readonly proposal: string | undefined
}

/** Who else is at work on a record, looked at again and again while it is open, and said aloud when somebody comes. */
export function OthersAtWork({ collection, id, proposal }: OthersAtWorkProps) {
  const { campaign, may } = useAtDesk()
  const held = useQuery({
    queryKey: ['others', campaign, collection, id, proposal],
    queryFn: () =>
      desk.drafts.byRecord.query({ campaign, collection, recordId: id, ...(proposal !== undefined && { proposal }) }),
    enabled: may('draft') && id !== 'new',
    refetchInterval: lookAgainMs,
    staleTime: 0,
  })
  const names = held.data?.others.map(({ name }) => name) ?? []
  return <output className="others-at-work">{names.length > 0 && sayOthers(names, proposal !== undefined)}</output>
}

function sayOthers(names: readonly string[], isShared: boolean): string {
  const who = `${names.join(' and ')} ${names.length === 1 ? 'is' : 'are'} at work on this record too.`
  return isShared
    ? `${who} The draft is shared: whoever saves second is shown both versions.`
    : `${who} Each of you has a draft of your own.`
}
