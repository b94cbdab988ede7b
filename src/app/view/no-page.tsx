import type { LinkOver } from "#journal";
import { Page } from "../parts/index.ts";
import { useWords } from "../shell/words.tsx";

export type WhyNot = LinkOver | { readonly type: "NotALink" | "LinkTooNew" | "Elsewhere" | "NotTheKey" | "NotAPage" | "UnpacksTooLarge" };

/** Each reason has its own sentence, and what to do about it. */
export const NoPage = ({ why }: { readonly why: WhyNot }) => {
  const words = useWords("link");
  if (why.type === "Over")
    return (
      <Page turn={why.why} heading={words[`over.${why.why}`]}>
        {why.why === "unknown" && <p>{words["over.unknown.text"]}</p>}
        <p>{words["over.ask"]}</p>
      </Page>
    );
  if (why.type === "Elsewhere")
    return (
      <Page turn={why.type} heading={words["view.Elsewhere"]}>
        <p>{words["view.Elsewhere.text"]}</p>
        <p>{words["view.Elsewhere.how"]}</p>
      </Page>
    );
  const text = why.type === "NotALink" ? "view.NotALink.text" : why.type === "NotTheKey" ? "view.again" : "view.other";
  return (
    <Page turn={why.type} heading={words[`view.${why.type}`]}>
      <p>{words[text]}</p>
    </Page>
  );
};
