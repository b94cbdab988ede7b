import type { LinkedPage } from "#share";
import { saveFile } from "../copy/save-file.ts";
import { Button, Page } from "../parts/index.ts";
import { Preview } from "../share/preview.tsx";
import "../share/share.css";
import { useWords } from "../shell/words.tsx";

/** The page itself, and the ways to take it along. Its language is the maker's; what stands around it is in the reader's. */
export const Opened = ({ linked: { page, pdf, bundle } }: { readonly linked: LinkedPage }) => {
  const words = useWords("link");
  const data = () => saveFile(new TextEncoder().encode(bundle), "summary.fhir.json");
  return (
    <Page turn="opened" heading={words["label"]} lead={<p class="muted no-print">{words["view.note"]}</p>} wide>
      <Preview page={page} />
      <div class="acts no-print">
        {pdf && (
          <Button kind="primary" onClick={() => saveFile(pdf, "summary.pdf")}>
            {words["view.pdf"]}
          </Button>
        )}
        <Button onClick={() => print()}>{words["view.print"]}</Button>
        <Button onClick={data}>{words["view.data"]}</Button>
      </div>
    </Page>
  );
};
