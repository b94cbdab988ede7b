import { useWords } from "../shell/words.tsx";

const steps = ["questions", "prepare", "session", "record"] as const;

/** The way of a session, with the step that comes next. */
export const Path = ({ at }: { readonly at: "questions" | "prepare" }) => {
  const words = useWords("today");
  return (
    <ol class="path" aria-label={words["path"]}>
      {steps.map((step) => (
        <li key={step} aria-current={step === at ? "step" : undefined}>
          {words[`path.${step}`]}
          <span>{words[`path.${step}.note`]}</span>
        </li>
      ))}
    </ol>
  );
};
