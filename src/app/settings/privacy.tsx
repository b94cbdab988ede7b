import { Page } from "../parts/index.ts";
import { useWords } from "../shell/words.tsx";

/** Where what he writes lies, what leaves the device, who could read it all the same, and what helps. */
export const Privacy = () => {
  const words = useWords("privacy");
  const app = useWords("app");
  return (
    <Page back={{ href: "/", label: app["back"] }} heading={words["title"]} lead={words["lead"]}>
      <Part title={words["where"]} lines={[words["where.sealed"], words["where.before"], words["where.open"], words["where.app"]]} />
      <Part title={words["leaves"]} lines={[words["leaves.nothing"], words["leaves.server"], words["leaves.others"]]} />
      <Part title={words["still"]} lines={[words["still.passphrase"], words["still.open"], words["still.device"], words["still.app"]]} />
      <Part title={words["help"]} lines={[words["help.lock"], words["help.hide"], words["help.copy"], words["help.wipe"]]} />
      <p class="voice">{words["lost"]}</p>
      <p class="small muted">{words["reviewed"]}</p>
    </Page>
  );
};

const Part = ({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) => (
  <section class="stack tight">
    <h2>{title}</h2>
    <ul class="stack tight">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  </section>
);
