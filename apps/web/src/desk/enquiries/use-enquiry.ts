import { useMutation, useQuery } from '@tanstack/react-query'
import { answers, desk } from '../desk-client.ts'
import { reasonOf } from '../refusal.ts'
import { useAtDesk } from '../session/session.ts'

/** An enquiry as the desk is told of it. */
export type Enquiry = Awaited<ReturnType<typeof desk.enquiries.byId.query>>

/** One enquiry, asked anew each time it is opened: others work on it too. */
export function useEnquiry(id: string) {
  const { campaign } = useAtDesk()
  return useQuery({
    queryKey: ['enquiry', campaign, id],
    queryFn: () => desk.enquiries.byId.query({ campaign, enquiry: id }),
    staleTime: 0,
  })
}

/** Something done about an enquiry: where it succeeds, and where somebody else was first, all that shows it is asked anew. */
export function useAct<Input>(id: string, act: (input: Input) => Promise<unknown>, onDone?: (input: Input) => void) {
  const { campaign } = useAtDesk()
  const again = () =>
    Promise.all(
      [
        ['enquiry', campaign, id],
        ['enquiries', campaign],
        ['today', campaign],
      ].map((queryKey) => answers.invalidateQueries({ queryKey })),
    )
  return useMutation({
    mutationFn: act,
    onSuccess: async (_answer, input) => {
      onDone?.(input)
      await again()
    },
    onError: (error) => (reasonOf(error) === 'acted-meanwhile' ? again() : undefined),
  })
}
