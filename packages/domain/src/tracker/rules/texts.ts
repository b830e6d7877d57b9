import { labelIn } from '../../provision/index.ts'
import type { Finding } from '../finding.ts'
import { find } from '../lookup.ts'
import type { Tracker } from '../tracker.ts'

/** The same file as two texts, or as two papers: the same print handed in under two names. */
export function sameFileTwice(tracker: Tracker): Finding[] {
  const first = new Map<string, string>()
  const filed = [
    ...tracker.texts.map(({ id, file }) => ({ path: `texts/${id}`, file })),
    ...tracker.amendmentPapers.map(({ id, file }) => ({ path: `amendmentPapers/${id}`, file })),
  ]
  return filed.flatMap(({ path, file }) => {
    const earlier = file && first.get(file.sha256)
    if (file && !earlier) first.set(file.sha256, path)
    if (!earlier) return []
    const message = `Its file is that of "${earlier}" already. Give each its own file, or make them one.`
    return [{ path: `${path}/file`, rule: 'same-file', message }]
  })
}

/** Amendment papers to a print of another Bill. */
export function astrayPapers(tracker: Tracker): Finding[] {
  return tracker.amendmentPapers.flatMap(({ id, bill, text }) => {
    const print = find(tracker, 'texts', text)
    if (!print || print.bill === bill) return []
    const message = `"${print.id}" is not a print of the Bill "${bill}". Name the print that the amendments are to.`
    return [{ path: `amendmentPapers/${id}/text`, rule: 'other-bill', message }]
  })
}

/** Verdicts pinned to words that their text does not hold, or to a provision that it does not contain. */
export function astrayPins(tracker: Tracker): Finding[] {
  return tracker.verdicts.flatMap(({ id, text, pins }) => {
    const wordless = pins.length > 0 && find(tracker, 'texts', text)?.file === undefined
    if (wordless) {
      const message = `It is pinned to words of "${text}", whose words are not held. Import the file of that text, or drop the pins.`
      return [{ path: `verdicts/${id}/pins`, rule: 'pinned-to-nothing', message }]
    }
    return pins.flatMap(({ thread }, index) => {
      const followed = find(tracker, 'threads', thread)
      if (!followed || labelIn(followed, text)) return []
      const message = `"${text}" does not contain the provision "${thread}". Pin it to one that it contains.`
      return [{ path: `verdicts/${id}/pins/${index}/thread`, rule: 'pinned-astray', message }]
    })
  })
}
