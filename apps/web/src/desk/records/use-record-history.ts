import { useQuery } from '@tanstack/react-query'
import { desk } from '../desk-client.ts'
import { useAtDesk } from '../session/session.ts'

/** Every edition that changed a record, the newest first. */
export function useRecordHistory(collection: string, id: string) {
  const { campaign } = useAtDesk()
  return useQuery({
    queryKey: ['history', campaign, collection, id],
    queryFn: () => desk.history.record.query({ campaign, collection, id }),
  })
}
