import { useId, useRef, useState } from "preact/hooks";
import { cite, citeAll, citationFormats, formatNames, sources, type CitationFormat, type SourceId } from "#evidence";
import { Button } from "../../parts/index.ts";
import { useWords } from "../../shell/words.tsx";

/** The sources of a page as text for a reference manager: choose a format, copy one or all. The text stands on the page in any case. */
export const CiteList = ({ ids }: { readonly ids: readonly SourceId[] }) => {
  const words = useWords("claims");
  const [format, setFormat] = useState<CitationFormat>("apa");
  const name = useId();
  return (
    <div class="stack">
      <fieldset class="chips">
        <legend class="small muted">{words["cite.format"]}</legend>
        <div class="chip-row">
          {citationFormats.map((each) => (
            <label key={each} class="chip">
              <input type="radio" name={name} value={each} checked={each === format} onChange={() => setFormat(each)} />
              <span>{formatNames[each]}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {ids.map((id) => (
        <CiteText
          key={id}
          text={cite(id, format)}
          label={words["cite.copy-one"]({ title: sources[id].title })}
          button={words["cite.copy"]}
          title={sources[id].title}
        />
      ))}
      {ids.length > 1 && <CopyAll ids={ids} format={format} />}
    </div>
  );
};

interface CiteTextProps {
  readonly text: string;
  readonly button: string;
  readonly label: string;
  readonly title: string;
}

const CiteText = ({ text, button, label, title }: CiteTextProps) => {
  const words = useWords("claims");
  const shown = useRef<HTMLPreElement>(null);
  const { said, copy } = useCopy(text, () => shown.current);
  return (
    <div class="cite">
      <pre ref={shown} tabIndex={0} role="group" aria-label={`${words["cite.text"]}: ${title}`}>
        {text}
      </pre>
      <CopyButton said={said} onClick={copy} label={label}>
        {button}
      </CopyButton>
    </div>
  );
};

const CopyAll = ({ ids, format }: { readonly ids: readonly SourceId[]; readonly format: CitationFormat }) => {
  const words = useWords("claims");
  const [byHand, setByHand] = useState(false);
  const text = citeAll(ids, format);
  const shown = useRef<HTMLPreElement>(null);
  const { said, copy } = useCopy(text, () => shown.current, setByHand);
  const button = words["cite.copy-all"]({ count: ids.length });
  return (
    <div class="cite">
      {byHand && (
        <pre ref={shown} tabIndex={0} role="group" aria-label={words["cite.text"]}>
          {text}
        </pre>
      )}
      <CopyButton said={said} onClick={copy} label={button}>
        {button}
      </CopyButton>
    </div>
  );
};

interface CopyButtonProps {
  readonly said: string;
  readonly label: string;
  readonly onClick: () => void;
  readonly children: string;
}

const CopyButton = ({ said, label, onClick, children }: CopyButtonProps) => (
  <div class="row">
    <Button onClick={onClick} label={label}>
      {children}
    </Button>
    <p class="small muted" role="status">
      {said}
    </p>
  </div>
);

/** Copies, and says so; where the browser refuses, selects the text so that it can be copied by hand. */
const useCopy = (text: string, element: () => HTMLElement | null, onRefused?: (refused: boolean) => void) => {
  const words = useWords("claims");
  const [done, setDone] = useState<{ readonly text: string; readonly how: "copied" | "by-hand" }>();
  const byHand = () => {
    onRefused?.(true);
    setDone({ text, how: "by-hand" });
    requestAnimationFrame(() => {
      const shown = element();
      if (shown) getSelection()?.selectAllChildren(shown);
    });
  };
  const copy = () => {
    // Absent where the page is not served securely.
    const clipboard = navigator.clipboard as Clipboard | undefined;
    if (!clipboard) byHand();
    else clipboard.writeText(text).then(() => setDone({ text, how: "copied" }), byHand);
  };
  // Another format has not been copied yet.
  return { copy, said: done?.text === text ? words[`cite.${done.how}`] : "" };
};
