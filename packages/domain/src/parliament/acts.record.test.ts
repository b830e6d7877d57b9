import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { lint } from './lint.ts'
import { StageCode } from './stage.ts'
import type { Step } from './stage-event.ts'

// The table of stage dates of real Acts is not part of the project; where somebody has it beside it, the rules must hold on it.
const file = new URL('../../../../../shared/data/stage-history/uk-act-stage-dates.csv', import.meta.url)

const stageNames = {
  '1r': 'first-reading',
  '2r': 'second-reading',
  committee: 'committee',
  report: 'report',
  '3r': 'third-reading',
}
const everyStage = ['commons', 'lords'].flatMap((house) => Object.values(stageNames).map((name) => `${house}-${name}`))

interface Row {
  readonly act: string
  readonly stage: string
  readonly on: string
}

function rows(): Row[] {
  const pattern = /^([^,]+),(?:"[^"]*"|[^,]*),(Commons|Lords|),([^,]*),.*,(\d{4}-\d\d-\d\d)\s*$/
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [, act = '', house = '', written = '', on = ''] = pattern.exec(line) ?? []
      if (written === 'royal_assent') return [{ act, stage: 'royal-assent', on }]
      const names = written.split('+').map((each) => Object.entries(stageNames).find(([short]) => short === each)?.[1])
      return names.flatMap((name) => (name ? [{ act, stage: `${house.toLowerCase()}-${name}`, on }] : []))
    })
}

/** The histories of Acts for which all ten stages and Royal Assent are dated, in the order their House of origin gives. */
function histories(): Map<string, Step[]> {
  const byAct = new Map<string, Row[]>()
  for (const row of rows()) byAct.set(row.act, [...(byAct.get(row.act) ?? []), row])
  const whole = [...byAct].filter(([, steps]) =>
    [...everyStage, 'royal-assent'].every((stage) => steps.some((step) => step.stage === stage)),
  )
  return new Map(whole.map(([act, steps]) => [act, inProcedure(steps)]))
}

function inProcedure(steps: readonly Row[]): Step[] {
  const day = (stage: string) => steps.find((step) => step.stage === stage)?.on ?? ''
  const lordsFirst = day('lords-first-reading') < day('commons-first-reading')
  const rank = (stage: string) => (stage === 'royal-assent' ? 10 : (everyStage.indexOf(stage) + (lordsFirst ? 5 : 0)) % 10)
  // "Report and Third Reading" over several days: third reading was the last of them.
  const isEarlyThird = (step: Row) =>
    step.stage === 'commons-third-reading' && steps.some((each) => each.stage === step.stage && each.on > step.on)
  return steps
    .filter((step) => !isEarlyThird(step))
    .map(({ stage, on }) => ({
      stage: StageCode.parse(stage),
      on,
      order: rank(stage),
      ...(stage.startsWith('lords') && { waiver: 'not recorded' }),
    }))
}

// In each of these the table has a slip: a year written wrongly, or one House's day under another stage.
const slips = ['ukpga/2019/17', 'ukpga/2022/20', 'ukpga/2022/32', 'ukpga/2022/37']

test.skipIf(!existsSync(file))(
  'the rules allow the order in which real Acts went through their stages, but for slips in the table',
  () => {
    const all = histories()
    const broken = [...all]
      .filter(([, steps]) => lint(steps).some((each) => each.code === 'stage-out-of-order'))
      .map(([act]) => act)
    expect(all.size).toBe(71)
    expect(broken).toEqual(slips)
  },
)
