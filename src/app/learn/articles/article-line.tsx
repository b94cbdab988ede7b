import { answeredBy, claimAddress, claimIds, type ArticleAnswer, type ArticleRow, type ClaimId } from "#evidence";
import { useWords } from "../../shell/words.tsx";
import { AnswerMark } from "./answer-mark.tsx";

/** One thing an article says: what became of it, why, and where to read on. */
export const ArticleLine = ({ row }: { readonly row: ArticleRow }) => {
  const words = useWords("articles");
  const found = answeredBy(row);
  const { answer, id } = found;
  const page = "page" in found ? found.page : undefined;
  const cards: readonly ClaimId[] = "claims" in found ? found.claims : [];
  return (
    <li>
      <p class="went-said">{words[row.id]}</p>
      <p class="went-answer small">
        <AnswerMark answer={answer} />
        <strong>{words[answer]}</strong>
        <span class="muted">{words[`kind.${row.kind}`]}</span>
      </p>
      <p class="small">{words[`${id}.why`]}</p>
      {(page !== undefined || cards.length > 0) && (
        <p class="went-links small">
          {page !== undefined && <a href={page}>{words[whereFor(answer)]({ page: words[`at.${page}`] })}</a>}
          {cards.map((claim) => (
            <a key={claim} href={claimAddress(claim)}>
              {words["card"]({ n: String(claimIds.indexOf(claim) + 1) })}
            </a>
          ))}
        </p>
      )}
    </li>
  );
};

/** A page only tells of what is still to come; there may be nothing left that is. */
const whereFor = (answer: ArticleAnswer) => (answer === "later" ? "where.told" : "where");
