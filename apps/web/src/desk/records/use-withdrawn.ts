import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { desk } from '../desk-client.ts'
import { useAtDesk } from '../session/session.ts'

/** Every record that an edition took out of the tracker, as `collection/id`; nothing until it is known. */
export function useWithdrawn(): ReadonlySet<string> | undefined {
  const { campaign, may } = useAtDesk()
  const { data } = useQuery({
    queryKey: ['withdrawn', campaign],
    queryFn: () => desk.history.withdrawn.query({ campaign }),
    enabled: may('draft'),
  })
  return useMemo(() => data && new Set(data.map(({ collection, id }) => `${collection}/${id}`)), [data])
}
