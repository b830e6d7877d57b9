import { useEffect, useRef } from 'react'
import { Notice } from '../../ui/notice.tsx'
import { sayInstant } from '../shell/say-instant.ts'
import { LinkToHandOn } from './link-to-hand-on.tsx'

/** A link that was sent to somebody, or that is to be handed on because it could not be. */
export interface SentLink {
  readonly email: string
  /** Who it is for, where they have a name here. */
  readonly name?: string | undefined
  readonly expiresAt: string
  readonly sent: boolean
  readonly link?: string | undefined
  readonly why?: string | undefined
}

/** What became of a letter. It takes the focus, for the link in it may be shown only now. */
export function SentNotice({ sent: { email, name = email, expiresAt, sent, link, why } }: { readonly sent: SentLink }) {
  const until = sayInstant(expiresAt)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <div ref={box} tabIndex={-1}>
      {sent || link === undefined ? (
        <Notice title="A letter is on its way">
          <p>
            It goes to {email}; the link in it stands until {until}.
          </p>
        </Notice>
      ) : (
        <Notice
          {...(why !== undefined && { kind: 'caution' })}
          title={why === undefined ? `Here is the link for ${name}` : 'No letter could be sent'}
        >
          {why !== undefined && <p>{why}</p>}
          <p>Hand this link on yourself. It is shown only now, and stands until {until}.</p>
          <LinkToHandOn label={`Link for ${name}`} link={link} />
        </Notice>
      )}
    </div>
  )
}
