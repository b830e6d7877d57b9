import { useQuery } from '@tanstack/react-query'
import { desk } from '../desk-client.ts'
import { useAtDesk } from '../session/session.ts'

/** What publishing a proposal would do, with what stands in its way; of a published one, what it did. */
export function usePreview(id: string) {
  const { campaign } = useAtDesk()
  return useQuery({
    queryKey: ['proposal', campaign, id, 'preview'],
    queryFn: () => desk.proposals.preview.query({ campaign, proposal: id }),
    // Others publish too: what was seen of it before may be otherwise by now.
    staleTime: 0,
  })
}
