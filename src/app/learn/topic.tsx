import type { ComponentType } from "preact";
import { readings, type TopicId } from "#evidence";
import { Page } from "../parts/index.ts";
import type { RouteProps } from "../shell/load-page.ts";
import { useWords } from "../shell/words.tsx";
import { Around } from "./around.tsx";
import { sectionsOf } from "./blocks.ts";
import { Sections } from "./sections.tsx";
import "./learn.css";

/** The page of one topic. */
export const topicPage = (id: TopicId): ComponentType<RouteProps> => {
  const TopicPage = () => <Topic id={id} />;
  return TopicPage;
};

const Topic = ({ id }: { readonly id: TopicId }) => {
  const learn = useWords("learn");
  const words = useWords(`learn-${id}`);
  return (
    <Page
      title={learn["title"]}
      eyebrow={learn[`topic.${id}`]}
      heading={words["opening"]}
      lead={words["lead"]}
      back={{ href: "/learn", label: learn["title"] }}
      wide
    >
      <div class="two">
        <Sections topic={id} sections={sectionsOf(words)} />
        <Around reading={readings[id]} words={words} />
      </div>
    </Page>
  );
};
