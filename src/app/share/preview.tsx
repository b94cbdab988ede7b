import { stretchesOf, type Block, type PainWeek, type ShownPage } from "#share";

/** The document itself: what is printed, and what the PDF says, from the same page. */
export const Preview = ({ page }: { readonly page: ShownPage }) => (
  <article class="sheet" lang={page.language} dir={page.direction}>
    <h2>{page.title}</h2>
    {page.lead.map((text) => (
      <p key={text} class="sheet-lead">
        {text}
      </p>
    ))}
    {page.sections.map(({ id, heading, blocks }) => (
      <section key={id} class="sheet-part">
        <h3>{heading}</h3>
        <div>
          {blocks.map((block, n) => (
            <Shown key={n} block={block} />
          ))}
        </div>
      </section>
    ))}
    {page.appendix.length > 0 && <h3 class="sheet-appendix">{page.appendixTitle}</h3>}
    {page.appendix.map(({ heading, head, rows }) => (
      <section key={heading} class="sheet-table">
        <h4>{heading}</h4>
        {/* Wide tables move in themselves, also by keyboard. */}
        <div class="scrolls" tabIndex={0} role="region" aria-label={heading}>
          <table>
            <thead>
              <tr>
                {head.map((title) => (
                  <th key={title} scope="col">
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((cells, n) => (
                <tr key={n}>
                  {cells.map((text, m) => (
                    <td key={m}>{text}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
    ))}
  </article>
);

const Shown = ({ block }: { readonly block: Block }) => {
  if (block.type === "picture")
    return (
      <figure>
        <Picture weeks={block.weeks} says={block.says} />
        <figcaption>{block.says}</figcaption>
      </figure>
    );
  return (
    <p class={block.tone === "missing" ? "muted" : undefined}>
      {block.lead !== undefined && <strong>{block.lead}: </strong>}
      {block.text}
    </p>
  );
};

const high = 60;
const wide = 400;

const Picture = ({ weeks, says }: { readonly weeks: readonly PainWeek[]; readonly says: string }) => {
  const x = (index: number) => 18 + ((index + 0.5) * (wide - 20)) / weeks.length;
  const y = (pain: number) => 44 - 4 * pain;
  return (
    <svg viewBox={`0 0 ${wide} ${high}`} role="img" aria-label={says} class="sheet-picture">
      {[0, 10].map((level) => (
        <g key={level}>
          <text x="14" y={y(level) + 4} text-anchor="end">
            {level}
          </text>
          <path class="grid" d={`M18 ${y(level)}H${wide - 2}`} />
        </g>
      ))}
      {stretchesOf(weeks).map((points) =>
        points.length === 1 ? (
          <circle key={points[0]!.index} cx={x(points[0]!.index)} cy={y(points[0]!.mean)} r="1.5" />
        ) : (
          <path key={points[0]!.index} class="line" d={`M${points.map(({ index, mean }) => `${x(index)} ${y(mean)}`).join("L")}`} />
        ),
      )}
      {weeks.map(({ sessions }, index) =>
        sessions === 0 ? null : (
          <rect key={index} x={x(index) - 2} y={58 - Math.min(9, 3 * sessions)} width="4" height={Math.min(9, 3 * sessions)} />
        ),
      )}
    </svg>
  );
};
