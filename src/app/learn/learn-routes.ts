import { topicIds, type TopicId } from "#evidence";
import type { Area } from "#words";
import type { RouteDef } from "../shell/load-page.ts";

/** Topics whose text holds a drawing of the body, which has names of its own. */
const drawn: ReadonlySet<TopicId> = new Set(["body", "step-by-step"]);

/** The areas that hold the evidence cards. */
const cardAreas: readonly Area[] = [
  "claims",
  "claims-anatomy",
  "claims-illness",
  "claims-benefit",
  "claims-safety",
  "claims-technique",
  "claims-articles",
];

/** Learn is open to everybody: before anything is kept, and while the record is locked. Nothing in it is private. */
export const learnRoutes: readonly RouteDef[] = [
  { path: "/learn", page: async () => (await import("./home.tsx")).LearnHome, words: ["learn"], always: true },
  { path: "/learn/faq", page: async () => (await import("./faq.tsx")).Faq, words: ["learn", "learn-faq"], always: true },
  {
    path: "/learn/glossary",
    page: async () => (await import("./glossary.tsx")).Glossary,
    words: ["learn", "learn-glossary"],
    always: true,
  },
  {
    path: "/learn/anatomy",
    page: async () => (await import("./anatomy/anatomy.tsx")).Anatomy,
    words: ["learn", "learn-anatomy", "learn-glossary"],
    always: true,
  },
  {
    path: "/learn/method",
    page: async () => (await import("./method.tsx")).Method,
    words: ["learn", "learn-method", "learn-glossary"],
    always: true,
  },
  {
    path: "/learn/claims",
    page: async () => (await import("./claims/claims-page.tsx")).ClaimsPage,
    words: ["claims-search", ...cardAreas],
    always: true,
  },
  { path: "/learn/claims/:id", page: async () => (await import("./claims/card-page.tsx")).CardPage, words: cardAreas, always: true },
  {
    path: "/learn/articles",
    page: async () => (await import("./claims/disagree-page.tsx")).DisagreePage,
    words: ["disagree", ...cardAreas],
    always: true,
  },
  { path: "/learn/sources", page: async () => (await import("./sources/sources-page.tsx")).SourcesPage, words: cardAreas, always: true },
  {
    path: "/learn/from-the-articles",
    page: async () => (await import("./articles/from-the-articles.tsx")).FromTheArticles,
    words: ["articles"],
    always: true,
  },
  // One address a topic, so that each fetches its own words and no others.
  ...topicIds.map((id): RouteDef => ({
    path: `/learn/topics/${id}`,
    page: async () => (await import("./topic.tsx")).topicPage(id),
    words: ["learn", `learn-${id}`, "learn-glossary", ...(drawn.has(id) ? (["learn-anatomy"] as const) : [])],
    always: true,
  })),
];
