import type { FieldProblem } from './problems.ts'

/** What is wrong with the form, each leading to its field. */
export function ProblemSummary({ problems }: { readonly problems: readonly FieldProblem[] }) {
  return (
    <section className="problem-summary" aria-labelledby="problems">
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
