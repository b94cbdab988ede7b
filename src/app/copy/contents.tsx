import type { OpenedCopy } from "#journal";
import { statsOf } from "#record";
import { Notice } from "../parts/index.ts";
import { formatDate } from "../shell/format.ts";
import { useWords } from "../shell/words.tsx";

/** How much a copy holds and from when to when, without a word of what it says. */
export const Span = ({ copy }: { readonly copy: OpenedCopy }) => {
  const words = useWords("copy");
  const { firstDay, lastDay } = statsOf(copy.entries);
  return (
    <div class="stack close">
      {firstDay !== null && lastDay !== null && (
        <p>
          {firstDay === lastDay
            ? words["holds.day"]({ first: formatDate(firstDay) })
            : words["holds.span"]({ first: formatDate(firstDay), last: formatDate(lastDay) })}
        </p>
      )}
      {copy.header !== null && <p class="muted">{words["holds.saved"]({ date: formatDate(copy.header.exportedAt) })}</p>}
    </div>
  );
};

/** What is wrong with a copy that opened all the same: said as what it is, and counted. */
export const Damage = ({ copy }: { readonly copy: OpenedCopy }) => {
  const words = useWords("copy");
  const { damage, missing, unreadable } = copy;
  // A first line that was lost is no entry.
  const lines = unreadable.filter(({ what }) => what !== "no-header").length;
  if (damage === undefined && lines === 0 && missing === 0) return null;
  return (
    <Notice urgency="care" title={damage === undefined ? words["damage.rest"] : words[`damage.${damage}`]}>
      <div class="stack close">
        {damage !== undefined && <p>{words["damage.rest"]}</p>}
        {missing === undefined ? <p>{words["damage.unknown"]}</p> : missing > 0 && <p>{words["damage.missing"]({ count: missing })}</p>}
        {lines > 0 && <p>{words["damage.lines"]({ count: lines })}</p>}
      </div>
    </Notice>
  );
};
