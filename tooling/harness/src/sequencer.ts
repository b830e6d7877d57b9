import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** The projects with files that take half a minute each, the longest first. */
const longest = ['site', 'web', 'publish', 'api']

/** Runs what takes longest first, so that no worker is left with a long file while the others have nothing more to do. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const byProject = await super.sort(files)
    return byProject.toSorted((a, b) => turn(a) - turn(b))
  }
}

function turn({ project }: TestSpecification): number {
  const place = longest.indexOf(project.name)
  return place === -1 ? longest.length : place
}
