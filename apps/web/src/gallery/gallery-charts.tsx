import {
  AskStrip,
  ChartFigure,
  CommencementLane,
  CoverageBar,
  CoverageKey,
  FineCurve,
  Lanes,
  IntervalBars,
  OwnershipLanes,
  ReleaseLanes,
  sayCounts,
  sayCoverage,
  sayStaircase,
  ShareBars,
  ShareMatrix,
  spanOf,
  Staircase,
  StaircaseKey,
  TwoRails,
} from '../charts/index.ts'
import { DataTable } from '../ui/data-table.tsx'
import { Section } from '../ui/section.tsx'
import * as sample from './sample.data.ts'

const table = (
  <DataTable
    caption="The same data"
    rows={[{ label: 'First year', value: '3,171' }]}
    rowKey={({ label }) => label}
    columns={[
      { heading: 'What', cell: ({ label }) => label },
      { heading: 'Value', cell: ({ value }) => value, numeric: true },
    ]}
  />
)

/** Every drawing. */
export function GalleryCharts() {
  return (
    <Section id="drawings" title="Drawings">
      <ChartFigure
        sentence={sayStaircase(sample.flights, '2026-11-24')}
        draw={(proportion) => <Staircase proportion={proportion} flights={sample.flights} on="2026-11-24" />}
        legend={<StaircaseKey flights={sample.flights} />}
        table={table}
        source={sample.one}
      />
      <ChartFigure
        sentence={sayStaircase(sample.waiting, '2026-11-24')}
        draw={(proportion) => <Staircase proportion={proportion} flights={sample.waiting} on="2026-11-24" />}
        legend={<StaircaseKey flights={sample.waiting} />}
        table={table}
      />
      <ChartFigure
        sentence="From introduction on 17 March 2022 to Royal Assent on 26 October 2023 took 588 days."
        draw={(proportion) => (
          <TwoRails proportion={proportion} stages={sample.stages} gaps={sample.gaps} royalAssent="2023-10-26" />
        )}
        table={table}
      />
      <AskStrip
        caption={sayCounts(sample.stripRows.map(({ verdicts }) => verdicts[3] ?? 'not-assessed'))}
        texts={sample.texts}
        rows={sample.stripRows}
      />
      <ChartFigure
        sentence={sayCoverage(sample.coverage, 'forces')}
        draw={(proportion) => <CoverageBar proportion={proportion} parts={sample.coverage} unit="forces" />}
        legend={<CoverageKey parts={sample.coverage} />}
        legendBelow
        table={table}
      />
      <ChartFigure
        sentence="Offences recorded by police in England and Wales, as each release counted them. Releases are not comparable with one another."
        draw={(proportion) => (
          <ReleaseLanes
            proportion={proportion}
            groups={sample.releases}
            span={spanOf(['2017-04-01', '2026-03-31'])}
            unit="recorded offences"
            title="Offences by release"
            description="As the table."
          />
        )}
        table={table}
        source={sample.several}
      />
      <ChartFigure
        sentence="Facebook-owned apps were used in 55.4% of the 5,784 cases with a known method."
        draw={(proportion) => (
          <ShareBars
            proportion={proportion}
            bars={sample.shares}
            of="cases with a known method"
            title="Shares by platform"
            description="As the table."
          />
        )}
        table={table}
      />
      <ChartFigure
        sentence="Shares in the columns of their releases."
        draw={(proportion) =>
          proportion === 'desk' ? (
            <ShareMatrix
              columns={sample.shareColumns}
              rows={sample.shareRows}
              title="Shares by release"
              description="As the table."
            />
          ) : (
            <ShareBars
              proportion={proportion}
              bars={sample.shares}
              of="cases with a known method"
              title="Shares"
              description="As the table."
            />
          )
        }
        table={table}
      />
      <ChartFigure
        sentence="Between 2,277 and 2,378 of the offences fell in the last six months."
        draw={(proportion) => (
          <IntervalBars
            proportion={proportion}
            bars={sample.intervals}
            unit="recorded offences"
            title="Intervals"
            description="As the table."
          />
        )}
        table={table}
      />
      <ChartFigure
        sentence="Instagram was owned by Facebook, Inc. on the day of the article."
        draw={(proportion) => (
          <OwnershipLanes
            proportion={proportion}
            platforms={sample.platforms}
            span={spanOf(['2010-01-01', '2026-11-24'])}
            on="2020-05-29"
            onLabel="29 May 2020"
            description="As the table."
          />
        )}
        table={table}
      />
      <ChartFigure
        sentence="Four of five parts are in force."
        draw={(proportion) => (
          <CommencementLane
            proportion={proportion}
            parts={sample.parts}
            span={spanOf(['2023-10-26', '2026-12-31'])}
            on="2026-06-30"
            onLabel="30 June 2026"
            description="As the table."
          />
        )}
        table={table}
      />
      <ChartFigure
        sentence="Six uses of two powers."
        draw={(proportion) => (
          <Lanes
            proportion={proportion}
            lanes={sample.uses}
            span={spanOf(['2024-01-01', '2026-06-30'])}
            on="2026-06-30"
            onLabel="30 June 2026"
            title="Uses of each power over time"
            description="As the table."
          />
        )}
        table={table}
      />
      {[undefined, 100e6, 1e9, 120e9].map((turnover) => (
        <ChartFigure
          key={turnover ?? 0}
          sentence="The maximum is the greater of £18m and 10% of qualifying worldwide revenue. The limbs cross at £180m."
          draw={(proportion) => (
            <FineCurve
              proportion={proportion}
              currency="GBP"
              fixedCap={18e6}
              percent={10}
              turnover={turnover}
              turnoverName="qualifying worldwide revenue"
              description="The greater of the two limbs."
            />
          )}
          table={table}
        />
      ))}
    </Section>
  )
}
