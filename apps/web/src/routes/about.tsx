import { page } from '../rendering/route.ts'
import { Link } from '../ui/link.tsx'
import { Opening } from '../ui/opening.tsx'
import { Section } from '../ui/section.tsx'

/** What this is, for whom, and on what terms. */
export const aboutRoute = page('/about', {
  load: ({ api }) => api.tracker.about.query(),
  title: () => 'About',
  description: ({ title }) => `What Dutywatch is, whom it is for, and the terms on which ${title} may be used.`,
  view: ({ title, summary, licence }) => (
    <article>
      <Opening title="What is this?">
        Dutywatch follows a campaign for a law from what was asked to what came of it, and shows its source beside every fact.
      </Opening>
      <p>
        A campaign asks for a law. Ministers promise it, days are named and pass, a Bill changes its clauses from print to print,
        becomes an Act, and the regulator’s timetable slips in its turn. All of that is usually followed by hand. Here it is one
        record, {title}, that anybody can read, check and reuse.
      </p>
      <Section id="whom" title="Whom is it for?">
        <ul>
          <li>Policy teams, who need to know where a Bill is, what slipped, and which of their asks the text meets.</li>
          <li>Anybody who reads a claim and wants to see what it rests on: parents, journalists, members’ staff.</li>
          <li>
            Developers, who can take <Link to="/data">the data</Link> and the rules behind it.
          </li>
        </ul>
      </Section>
      <Section id="began" title="Where did it begin?">
        <p>{summary}</p>
        <p>
          <Link to="/evidence/article">Published figures are worked out again here.</Link> Where somebody said more, or less, than
          the record shows, both are given.
        </p>
      </Section>
      <Section id="independence" title="Whose view is it?">
        <p>
          What was said and what happened is reported as it is recorded. Whether a text meets an ask is{' '}
          <Link to="/method" hash="verdicts">
            our own judgement
          </Link>
          , and is marked so. No campaign, party or regulator has approved it.
        </p>
      </Section>
      <Section id="terms" title="May I use it?">
        <p>
          The words and the record are under {licence}: share and change them, and say where they came from. The program is free
          software under the MIT licence.{' '}
          <Link to="/data" hash="cite">
            How to cite it.
          </Link>
        </p>
        <p>
          Something wrong? <Link to="/contact">Make an enquiry</Link>, with the address of the page and a source.
        </p>
      </Section>
      <Section id="privacy" title="What do you know about me?">
        <p>
          Nothing that a web server need not know. These pages set no cookie, run no script, and load nothing from anywhere else.
          If you write to us,{' '}
          <Link to="/contact" hash="data">
            this is what happens to it
          </Link>
          .
        </p>
      </Section>
    </article>
  ),
})
