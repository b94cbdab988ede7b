import { claimIds, claims, verdicts, type ClaimId } from "#evidence";
import { Page, Row, Rows } from "../../parts/index.ts";
import { useKeep } from "../../shell/deps.ts";
import { useWords } from "../../shell/words.tsx";
import { claimDocumentId, claimDocuments } from "../search/documents.ts";
import { useSearch } from "../search/use-search.ts";
import { useCards, useOtherWords } from "./card-words.ts";
import { ClaimGroups } from "./claim-groups.tsx";
import { Chips } from "./chips.tsx";
import { useListState, type Shown } from "./list-state.ts";
import { NoneFound } from "./none-found.tsx";
import { useSaved } from "./saved.ts";
import { SearchField } from "./search-field.tsx";
import { useScrollBack } from "./scroll-back.ts";
import "./claims.css";

/** Every claim, judged: searched, filtered, sorted. */
export const ClaimsPage = () => {
  useScrollBack("/learn/claims");
  const words = useWords("claims");
  const say = useCards();
  const otherWords = useOtherWords();
  const saved = useSaved();
  const { query, shown, order, set } = useListState(useKeep().state.value);
  const asked = query.trim();
  const search = useSearch(() => claimDocuments(say, otherWords), asked !== "");
  const ready = search !== undefined && search !== "failed" ? search : undefined;

  const among = (which: Shown): readonly ClaimId[] =>
    claimIds.filter((id) => which === "all" || (which === "saved" ? saved.ids.has(id) : claims[id].verdict === which));
  const found = asked === "" || !ready ? undefined : ready.find(asked);
  const inList = new Map(among(shown).map((id) => [claimDocumentId(id), id]));
  const ids = found ? found.flatMap((id) => inList.get(id) ?? []) : [...inList.values()];
  const chips = [
    { value: "all" as const, label: words["filter.all"], count: claimIds.length },
    ...(saved.canSave ? [{ value: "saved" as const, label: words["filter.saved"], count: saved.ids.size }] : []),
    ...verdicts.map((verdict) => ({ value: verdict, label: words[`verdict.${verdict}`], count: among(verdict).length })),
  ];
  return (
    <Page
      frame="tabs"
      title={words["eyebrow"]}
      eyebrow={<a href="/learn">{words["back.learn"]}</a>}
      heading={words["title"]}
      lead={words["lead"]({ count: claimIds.length })}
    >
      <search class="stack close">
        <SearchField value={query} onInput={(text) => set({ query: text })} failed={search === "failed"} />
        <Chips chips={chips} value={shown} onChange={(value) => set({ shown: value })} />
      </search>
      <p class="unseen" role="status">
        {asked !== "" && (found ? words["search.found"]({ count: ids.length }) : search === "failed" ? "" : words["search.loading"])}
      </p>
      {ids.length > 0 ? (
        <ClaimGroups ids={ids} order={found ? "found" : order} onOrder={(next) => set({ order: next })} saved={saved.ids} />
      ) : (
        <NoneFound
          asked={asked}
          suggestions={ready?.suggest(asked) ?? []}
          filtered={shown !== "all" && (found?.length ?? 0) > 0}
          onWord={(word) => set({ query: word })}
          onAll={() => set({ shown: "all" })}
        />
      )}
      <nav aria-label={words["related.title"]}>
        <Rows>
          <Row title={words["open-articles"]} note={words["open-articles.note"]} href="/learn/articles" />
          <Row title={words["open-sources"]} note={words["open-sources.note"]} href="/learn/sources" />
        </Rows>
      </nav>
    </Page>
  );
};
