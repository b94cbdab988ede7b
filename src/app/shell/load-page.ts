import type { ComponentType } from "preact";
import type { Area } from "#words";
import { fetchWords, haveWords } from "./words.tsx";

/** What a route gives its page. */
export interface RouteProps {
  readonly params: { readonly [name: string]: string };
  readonly query: { readonly [name: string]: string };
}

export interface RouteDef {
  /** `:name` stands for one part of the address, `:name?` may be left out. */
  readonly path: string;
  readonly page: () => Promise<ComponentType<RouteProps>>;
  /** The areas of words the page needs, fetched beside it. */
  readonly words: readonly Area[];
  /** Shown while the record is locked too, and before anything else. */
  readonly always?: boolean;
}

const pages = new Map<RouteDef, ComponentType<RouteProps>>();

/** The page, if it and its words are here already. */
export const readyPage = (route: RouteDef): ComponentType<RouteProps> | undefined =>
  haveWords(route.words) ? pages.get(route) : undefined;

export const loadPage = async (route: RouteDef): Promise<void> => {
  const [page] = await Promise.all([route.page(), fetchWords(route.words)]);
  pages.set(route, page);
};
