import type { ComponentChildren } from "preact";
import { claims, sectionOf, verdicts, type ClaimId, type ClaimSection } from "#evidence";
import { Rows } from "../../parts/index.ts";
import { useWords } from "../../shell/words.tsx";
import { ClaimRow } from "./claim-row.tsx";
import type { Order } from "./list-state.ts";
import { VerdictMark } from "./verdict-mark.tsx";

interface ClaimGroupsProps {
  readonly ids: readonly ClaimId[];
  /** found: one list, the best first. */
  readonly order: Order | "found";
  readonly onOrder: (order: Order) => void;
  readonly saved: ReadonlySet<ClaimId>;
}

export const ClaimGroups = ({ ids, order, onOrder, saved }: ClaimGroupsProps) => {
  const words = useWords("claims");
  if (order === "found")
    return (
      <section class="stack close">
        <h2>{words["search.found"]({ count: ids.length })}</h2>
        <Rows>
          {ids.map((id) => (
            <ClaimRow key={id} id={id} saved={saved.has(id)} />
          ))}
        </Rows>
      </section>
    );
  const asAsked = sectionsAsAsked.flatMap((section) => ids.filter((id) => sectionOf(id) === section));
  return (
    <div class="stack far">
      <fieldset class="sorts">
        <legend class="small muted">{words["sort.legend"]}</legend>
        {(["verdict", "topic"] as const).map((each) => (
          <label key={each} class="sort">
            <input type="radio" name="order" value={each} checked={each === order} onChange={() => onOrder(each)} />
            {words[`sort.${each}`]}
          </label>
        ))}
      </fieldset>
      {order === "verdict"
        ? verdicts.map((verdict) => (
            <Group
              key={verdict}
              title={
                <>
                  <VerdictMark verdict={verdict} />
                  {words[`verdict.${verdict}`]}
                </>
              }
              note={words[`means.${verdict}`]}
              ids={asAsked.filter((id) => claims[id].verdict === verdict)}
              saved={saved}
              plain
            />
          ))
        : sectionsAsAsked.map((section) => (
            <Group key={section} title={words[`section.${section}`]} ids={ids.filter((id) => sectionOf(id) === section)} saved={saved} />
          ))}
    </div>
  );
};

/** What people ask about first stands first. */
const sectionsAsAsked: readonly ClaimSection[] = ["benefit", "safety", "illness", "anatomy", "technique", "articles"];

interface GroupProps {
  readonly title: ComponentChildren;
  readonly note?: string;
  readonly ids: readonly ClaimId[];
  readonly saved: ReadonlySet<ClaimId>;
  /** The heading says the verdict already. */
  readonly plain?: boolean;
}

const Group = ({ title, note, ids, saved, plain }: GroupProps) =>
  ids.length === 0 ? null : (
    <section class="stack close">
      <div>
        <h2 class="group-title">{title}</h2>
        {note && <p class="small muted">{note}</p>}
      </div>
      <Rows>
        {ids.map((id) => (
          <ClaimRow key={id} id={id} saved={saved.has(id)} plain={plain === true} />
        ))}
      </Rows>
    </section>
  );
