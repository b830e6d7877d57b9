import { useQuery } from '@tanstack/react-query'
import { desk } from '../desk-client.ts'
import { useAtDesk } from '../session/session.ts'

/** What needs somebody in the campaign; asked anew each time, for whatever was done since may have been it. */
export function useToday() {
  const { me, campaign, may } = useAtDesk()
  const isWaiting = me.memberships.some((each) => each.campaign === campaign && each.waitsForSecondFactor)
  return useQuery({
    queryKey: ['today', campaign],
    queryFn: () => desk.today.list.query({ campaign }),
    enabled: may('see-desk') && !isWaiting,
    staleTime: 0,
  })
}
