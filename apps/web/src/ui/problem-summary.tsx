/** What is wrong in one field, and what to do. */
interface FieldProblem {
  /** The id of the field on the page. */
  readonly field: string
  readonly message: string
}

interface ProblemSummaryProps {
  readonly problems: readonly FieldProblem[]
  /** Whether the page is read from here on: it answers a form that was sent. */
  readonly takesFocus?: boolean
}

/** What is wrong with the form, each leading to its field. */
export function ProblemSummary({ problems, takesFocus = false }: ProblemSummaryProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-autofocus -- the page answers a form: that nothing was sent is heard first, without a script
    <section className="problem-summary" aria-labelledby="problems" tabIndex={-1} autoFocus={takesFocus}>
      <h2 id="problems">
        {problems.length === 1 ? 'One thing needs putting right' : `${problems.length} things need putting right`}
      </h2>
      <ul className="plain-list">
        {problems.map(({ field, message }) => (
          <li key={field}>
            <a href={`#${field}`}>{message}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
