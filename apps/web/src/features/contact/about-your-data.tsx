import { useSite } from '../../place/site-state.ts'
import { Section } from '../../ui/section.tsx'

/** Who reads what is written, how long it is kept, and how to have it erased. */
export function AboutYourData() {
  const { enquiriesKept: kept } = useSite()
  return (
    <Section id="data" title="What happens to what you write">
      <ul>
        <li>It is read by those who work on the campaign that you write to. It is never published, and given to nobody else.</li>
        <li>You are answered by e-mail. Nothing is sent by itself, so no letter says that yours has come.</li>
        <li>
          {kept === undefined
            ? 'It is deleted a fixed time after the last thing that happened to it: your letter, our answer, a note.'
            : `It is deleted ${sayDays(kept.days)} after the last thing that happened to it: your letter, our answer, a note. What one of us has found to be an advertisement goes after ${sayDays(kept.spamDays)}.`}{' '}
          Copies in backups go when those are replaced.
        </li>
        <li>
          Where you write from is not kept with it. How much comes from one network is counted for two days, under a code that
          does not tell the network.
        </li>
        <li>
          To get a copy of all that is held on your e-mail address, or to have it erased sooner, write to us here and give that
          address: what we hold is sent to it, and to no other.
        </li>
      </ul>
    </Section>
  )
}

function sayDays(days: number): string {
  return days === 1 ? 'a day' : `${days.toLocaleString('en-GB')} days`
}
