import { outcomesOf, type SessionRecord } from "#record";
import { Card } from "../parts/index.ts";
import { useWords } from "../shell/words.tsx";

/** What was answered after sessions, counted. Answers that are not there are not counted as good ones. */
export const AfterSessions = ({ sessions }: { readonly sessions: readonly SessionRecord[] }) => {
  const words = useWords("progress");
  const outcomes = outcomesOf(sessions);
  if (outcomes[0]!.sessions === 0) return null;
  return (
    <Card title={words["after.title"]}>
      <div class="scroll-x" role="region" aria-label={words["after.title"]} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <td />
              {outcomes.map(({ due }) => (
                <th key={due} scope="col">
                  {words[`after.${due}`]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{words["after.answered"]}</th>
              {outcomes.map(({ due, answered, sessions: of }) => (
                <td key={due}>{words["after.of"]({ answered, sessions: of })}</td>
              ))}
            </tr>
            {(["less", "same", "more", "noticed"] as const).map((name) => (
              <tr key={name}>
                <th scope="row">{words[`after.${name}`]}</th>
                {outcomes.map((outcome) => (
                  <td key={outcome.due}>{outcome[name]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="small muted">{words["after.note"]}</p>
    </Card>
  );
};
