import { loadPage } from "./load-page.ts";
import { routes } from "./routes.ts";

/** Fetches a page before somebody goes there. */
export const fetchAhead = async (path: string): Promise<void> => {
  const route = routes.find((each) => each.path === path);
  if (route) await loadPage(route);
};
