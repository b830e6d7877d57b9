import { nameText } from '@dutywatch/domain/parliament'
import { ComparedBlocks, ComparedName } from '../../panels/law/compared-blocks.tsx'
import { LawBlocks } from '../../panels/law/law-blocks.tsx'
import { Day } from '../../ui/day.tsx'
import { Link } from '../../ui/link.tsx'
import { Section } from '../../ui/section.tsx'
import { capitalised } from '../../words/capitalised.ts'
import type { ThreadAnswer } from './answers.ts'

type Rung = ThreadAnswer['words'][number]

/** The words of a provision in every text whose words are held: in the first as they stand, then what each next one changed. */
export function WordsThrough({ words }: ThreadAnswer) {
  const told = words.filter(({ provision, step }) => provision ?? step)
  if (told.length === 0) return null
  return (
    <Section id="words" title="Its words, text by text">
      {told.map((rung) => (
        <section key={rung.text.id} className="rung" aria-labelledby={`in-${rung.text.id}`}>
          <h3 id={`in-${rung.text.id}`}>{capitalised(nameText(rung.text))}</h3>
          <p className="small">
            <Day on={rung.text.publishedOn} />. <Ways {...rung} />
          </p>
          <Words {...rung} />
        </section>
      ))}
    </Section>
  )
}

function Ways({ text, provision, step }: Rung) {
  const isChange = step && step.unit.countedAs !== 'unchanged'
  return (
    <>
      {isChange && (
        <>
          <Link to={`/bill/compare/${step.from.id}/${text.id}/${step.unit.anchor}`}>{step.unit.summary}</Link>.{' '}
        </>
      )}
      {provision && <Link to={`/bill/texts/${text.id}/${provision.address}`}>The provision as printed</Link>}
    </>
  )
}

function Words({ provision, step }: Rung) {
  if (step?.unit.countedAs === 'unchanged') return <p>No word changed.</p>
  if (step?.unit.changes.every((change) => change === 'renumbered')) return <p>No word changed, only its number.</p>
  if (step && step.unit.before) {
    return (
      <div className="law">
        <p className="law-heading">
          <ComparedName compared={step.unit} />
        </p>
        <ComparedBlocks blocks={step.unit.content} />
      </div>
    )
  }
  return (
    <div className="law">
      <LawBlocks blocks={provision ? [provision] : []} />
    </div>
  )
}
