import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { answers, whoamiKey } from '../desk-client.ts'
import { deviceDrafts } from '../drafts/kept-draft.ts'
import { answersOfPerson, forgetAnswersOf } from '../enquiries/kept-answers.ts'
import { askAuth } from '../session/auth-door.ts'
import { useAtDesk } from '../session/session.ts'
import { ConfirmDialog } from './confirm-dialog.tsx'
import { Refused } from './desk-form.tsx'

/** Signs out. Nothing stays on the device for the next person but drafts that could not be sent; whoever would lose an answer so is asked first. */
export function SignOut() {
  const { me } = useAtDesk()
  const person = me.person.id
  const [unsent, setUnsent] = useState(0)
  const leave = useMutation({
    mutationFn: () => askAuth('sign-out', {}),
    onSuccess: () => {
      deviceDrafts(localStorage).forgetSent(person)
      forgetAnswersOf(localStorage, person)
      answers.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== whoamiKey[0] })
      return answers.invalidateQueries({ queryKey: whoamiKey })
    },
  })
  function ask() {
    const typed = answersOfPerson(localStorage, person).length
    if (typed === 0) leave.mutate()
    else setUnsent(typed)
  }
  return (
    <>
      <button type="button" className="quiet" onClick={ask}>
        Sign out
      </button>
      {leave.error && <Refused error={leave.error} />}
      {unsent > 0 && (
        <ConfirmDialog
          title={unsent === 1 ? 'An answer is typed and not sent' : `${unsent} answers are typed and not sent`}
          action="Sign out without it"
          onConfirm={() => leave.mutate()}
          onClose={() => setUnsent(0)}
        >
          <p>
            What is typed to whoever wrote is on this device only, and goes when you sign out, so that nobody else finds it here.
            Send it first, or put it where it is safe.
          </p>
        </ConfirmDialog>
      )}
    </>
  )
}
