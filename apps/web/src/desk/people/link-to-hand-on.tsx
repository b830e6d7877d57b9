import { useRef, useState } from 'react'
import { InputField } from '../shell/desk-form.tsx'

export interface LinkToHandOnProps {
  readonly label: string
  readonly link: string
}

/** A link that is shown only now, with a button that copies it. */
export function LinkToHandOn({ label, link }: LinkToHandOnProps) {
  const box = useRef<HTMLDivElement>(null)
  const [isCopied, setCopied] = useState<boolean>()
  const copy = async () => setCopied(await copied(link))
  return (
    <div ref={box} className="link-to-hand-on">
      <InputField name="link" label={label} value={link} readOnly onFocus={({ target }) => target.select()} />
      <p className="list-buttons">
        <button
          type="button"
          className="secondary"
          onClick={() => void copy().then(() => box.current?.querySelector('input')?.select())}
        >
          Copy the link
        </button>
        <output className="help">
          {isCopied === true && 'It is copied.'}
          {isCopied === false && 'This browser does not let it be copied by itself: it is marked now, copy it with the keyboard.'}
        </output>
      </p>
    </div>
  )
}

/** Browsers lend the clipboard only to pages that come over a safe connection, and may be told not to. */
async function copied(words: string): Promise<boolean> {
  const clipboard: Clipboard | undefined = Reflect.get(navigator, 'clipboard')
  return (
    clipboard?.writeText(words).then(
      () => true,
      () => false,
    ) ?? false
  )
}
