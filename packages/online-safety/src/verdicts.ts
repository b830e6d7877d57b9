import { overlaps, ProvisionThread, provisionsIn } from '@dutywatch/domain/provision'
import type { TrackerInput } from '@dutywatch/domain/tracker'
import { threads } from './threads.ts'
import { verdicts as written } from './verdicts.data.ts'

const known = (threads ?? []).map((thread) => ProvisionThread.parse(thread))

/** Every verdict, hung on the threads of the provisions it names: those whose label in its text they touch. */
export const verdicts: TrackerInput['verdicts'] = (written ?? []).map((verdict) => ({
  ...verdict,
  threads: threadsTouched(verdict.text, verdict.provisions),
}))

function threadsTouched(text: string, provisions: string | undefined): string[] {
  const refs = provisions === undefined ? [] : provisionsIn(provisions)
  return known
    .filter(({ labels }) =>
      labels.some(
        (label) => label.text === text && provisionsIn(label.label).some((own) => refs.some((ref) => overlaps(own, ref))),
      ),
    )
    .map((thread) => thread.id)
}
