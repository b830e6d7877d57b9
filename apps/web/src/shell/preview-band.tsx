import { useSite } from '../place/site-state.ts'

/** At the very top of a page that shows what a proposal would make of it: that nothing of it is published, and the way back. */
export function PreviewBand() {
  const { preview } = useSite()
  if (!preview) return null
  const { proposal, findings } = preview
  return (
    <aside className="as-of-band preview-band" aria-label="You are looking at a preview">
      <div className="page-width">
        <p>
          <strong>This is a preview</strong> of what the page would say if {proposal} were published. It is not published, and
          only members of the campaign see it. Links stay inside the preview.
          {findings > 0 &&
            ` As it stands it cannot be published: ${findings === 1 ? '1 thing is' : `${findings} things are`} wrong.`}
        </p>
        <p>
          <a href={`/desk/proposals/${encodeURIComponent(proposal)}`}>Back to the proposal</a>
        </p>
      </div>
    </aside>
  )
}
