import highsModule, { type Highs, type Model, type ModelData } from 'highs'
import type { PublicKnowledge } from './public-knowledge.ts'

/** The least and the greatest value that a hidden number may have. */
export interface FeasibleRange {
  readonly low: number
  readonly high: number
}

/**
 * The range of each hidden number that public knowledge leaves open, by linear programming: what nobody can do better than. Throws when
 * nothing agrees with the knowledge.
 */
export async function feasibleRanges(knowledge: PublicKnowledge): Promise<ReadonlyMap<string, FeasibleRange>> {
  const highs = await (loaded ??= load())
  return highs.withModel(modelOf(knowledge, highs), (model) => {
    model.options.set({ output_flag: false, presolve: 'off' })
    return new Map(knowledge.hidden.map(({ key }, column) => [key, rangeOf(model, column, highs)]))
  })
}

// Its types are read as those of a CommonJS module, whose default is one step further in than that of the module which Node loads.
const load = highsModule as unknown as typeof highsModule.default

let loaded: Promise<Highs> | undefined

function modelOf({ hidden, sums }: PublicKnowledge, { infinity }: Highs): ModelData {
  const columns = new Map(hidden.map(({ key }, index) => [key, index]))
  const rows = sums.map(({ of }) =>
    of.map((key) => {
      const column = columns.get(key)
      if (column === undefined) throw new Error(`${key} is added up and not among the hidden numbers`)
      return column
    }),
  )
  const indices = rows.flat()
  const values = sums.map(({ value }) => value)
  let start = 0
  return {
    numCols: hidden.length,
    numRows: rows.length,
    colCost: hidden.map(() => 0),
    colLower: hidden.map(({ low }) => low ?? -infinity),
    colUpper: hidden.map(({ high }) => high ?? infinity),
    rowLower: values,
    rowUpper: values,
    matrix: {
      format: 'csr',
      numRows: rows.length,
      numCols: hidden.length,
      starts: [0, ...rows.map((row) => (start += row.length))],
      indices,
      values: indices.map(() => 1),
    },
  }
}

function rangeOf(model: Model, column: number, highs: Highs): FeasibleRange {
  model.changeColCost(column, 1)
  const low = extremeOf(model, 'minimize', highs)
  const high = extremeOf(model, 'maximize', highs)
  model.changeColCost(column, 0)
  return { low, high }
}

function extremeOf(model: Model, sense: 'minimize' | 'maximize', { constants }: Highs): number {
  model.changeObjectiveSense(constants.objectiveSense[sense])
  // Starting where the last question ended saves little here, and sometimes leads the solver to no answer at all.
  model.clearSolver()
  model.run()
  const status = model.getModelStatus()
  if (status === constants.modelStatus.unbounded) return sense === 'minimize' ? -Infinity : Infinity
  if (status !== constants.modelStatus.optimal) throw new Error(`The solver found no ${sense} and ended with status ${status}`)
  return model.getObjectiveValue()
}
