import { PlainDate } from '@dutywatch/domain/date'
import { childrenNamed, descend, type XmlElement } from '../xml/index.ts'
import { amendmentDecisions, type Amendment, type AmendmentDecision } from '../amendment/index.ts'

/** LawMaker writes this day where there is none yet. */
const noDay = '9999-01-01'

const decisions: ReadonlyMap<string, AmendmentDecision> = new Map(amendmentDecisions.map((each) => [each.toLowerCase(), each]))

/** The days and the decision that the steps of an amendment's workflow tell, step by step. */
export function readWorkflow(
  amendment: XmlElement,
): Pick<Amendment, 'tabledOn' | 'publishedOn' | 'lastPublishedOn' | 'decision'> {
  const steps = childrenNamed(descend(amendment, 'meta', 'workflow'), 'step').map(({ attributes }) => ({
    outcome: (attributes['outcome'] ?? '').replace(/^#/, ''),
    on: dayOf(attributes['date']),
  }))
  const days = (outcome: string) => steps.flatMap((step) => (step.outcome === outcome && step.on ? [step.on] : [])).toSorted()
  const [tabledOn] = days('tabled')
  const published = days('published')
  const [publishedOn, lastPublishedOn] = [published[0], published.at(-1)]
  const decision = steps.map(({ outcome }) => decisions.get(outcome.toLowerCase())).findLast((each) => each !== undefined)
  return {
    ...(tabledOn !== undefined && { tabledOn }),
    ...(publishedOn !== undefined && { publishedOn }),
    ...(lastPublishedOn !== undefined && { lastPublishedOn }),
    ...(decision && { decision }),
  }
}

function dayOf(instant = ''): string | undefined {
  const day = instant.slice(0, 10)
  return day !== noDay && PlainDate.safeParse(day).success ? day : undefined
}
