import { useSite } from '../place/site-state.ts'

/** At the very top of a page that shows what a proposal or a draft would make of it: that nothing of it is published, and the way back. */
export function PreviewBand() {
  const { preview } = useSite()
  if (!preview) return null
  const { kind, proposal, back, findings } = preview
  return (
    <aside className="as-of-band preview-band" aria-label="You are looking at a preview">
      <div className="page-width">
        <p>
          <strong>This is a preview</strong> of what the page would say if{' '}
          {kind === 'draft' ? 'the draft, as it was saved last,' : proposal} were published. It is not published, and{' '}
          {kind === 'draft' ? 'only who works on the draft sees it' : 'only members of the campaign see it'}. Links stay inside
          the preview.
          {findings > 0 &&
            ` As it stands it cannot be published: ${findings === 1 ? '1 thing is' : `${findings} things are`} wrong.`}
        </p>
        <p>
          <a href={back}>Back to the {kind}</a>
        </p>
      </div>
    </aside>
  )
}
