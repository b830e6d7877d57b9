import { useMutation } from '@tanstack/react-query'
import { answers, desk, whoamiKey } from '../desk-client.ts'
import { useAtDesk } from '../session/session.ts'
import { Refused } from '../shell/desk-form.tsx'
import { Section } from '../../ui/section.tsx'

/** What I am told by letter; nothing for whoever may not read enquiries. */
export function Letters() {
  const { me } = useAtDesk()
  const reading = me.memberships.filter(({ may }) => may.includes('answer-enquiries'))
  const tell = useMutation({
    mutationFn: (wish: { readonly campaign: string; readonly on: boolean }) => desk.enquiries.tellMe.mutate(wish),
    // Awaited, so that the box shows what was chosen until the server says so too.
    onSettled: () => answers.invalidateQueries({ queryKey: whoamiKey }),
  })
  if (reading.length === 0) return null
  return (
    <Section id="letters" title="Letters to you">
      {me.hasMail ? (
        <p className="help">
          To {me.person.email}, one an hour at most. It says that something came in and where to read it, and nothing of what was
          written.
        </p>
      ) : (
        <p className="help">No mail is set up on this server: what is chosen here holds once there is.</p>
      )}
      {reading.map(({ campaign, title, isToldOfEnquiries }) => (
        <label key={campaign} className="tick">
          <input
            type="checkbox"
            checked={tell.isPending && tell.variables.campaign === campaign ? tell.variables.on : isToldOfEnquiries}
            onChange={({ target }) => !tell.isPending && tell.mutate({ campaign, on: target.checked })}
          />{' '}
          Tell me when an enquiry comes in for “{title}”
        </label>
      ))}
      <Refused error={tell.error} />
    </Section>
  )
}
