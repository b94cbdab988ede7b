import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import { Button, Loading, Page } from "../parts/index.ts";
import { countTurn } from "./back.ts";
import { useKeep } from "./deps.ts";
import { loadPage, readyPage, type RouteDef, type RouteProps } from "./load-page.ts";
import { routeFor } from "./routes.ts";
import { language, useWords } from "./words.tsx";

interface Shown extends RouteProps {
  readonly route: RouteDef;
}

/** Shows the page of the address. The page before stays until the next one is here, so nothing flickers. */
export const Router = () => {
  const { path, query } = useLocation();
  const keep = useKeep();
  const { route, params } = routeFor(path, keep.state.value, { isEmpty: keep.entries.value.length === 0, isLost: keep.lost.value });
  const [failed, setFailed] = useState<RouteDef>();
  const shown = useRef<Shown | undefined>(undefined);
  const [, redraw] = useState(0);
  const starting = keep.state.value === "starting";
  const ready = readyPage(route);

  useEffect(() => {
    if (ready || starting) return undefined;
    let wanted = true;
    loadPage(route).then(
      () => wanted && (setFailed(undefined), redraw((n) => n + 1)),
      () => wanted && setFailed(route),
    );
    return () => {
      wanted = false;
    };
  }, [route, ready, starting, failed, language.value]);

  // A page that locks, hides or goes must not stay in memory behind the next one: only its route is remembered.
  const current = ready && !starting ? { route, params, query } : shown.current;
  useLayoutEffect(() => {
    if (ready && !starting) shown.current = { route, params, query };
  }, [ready, starting, path]);
  const first = useRef(true);
  useLayoutEffect(() => {
    scrollTo(0, 0);
    if (!first.current) countTurn();
    first.current = false;
  }, [path]);

  if (failed === route) return <Unloaded retry={() => setFailed(undefined)} />;
  const isLocked = keep.state.value === "locked" && !ready;
  const Shown = current && !isLocked ? readyPage(current.route) : undefined;
  if (!Shown || !current) return <Waiting />;
  return <Shown key={current.route.path} params={current.params} query={current.query} />;
};

const Waiting = () => {
  const words = useWords("app");
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), 400);
    return () => clearTimeout(timer);
  }, []);
  return long ? (
    <Page waits heading={<span class="unseen">{words["loading"]}</span>}>
      {<Loading text={words["loading"]} />}
    </Page>
  ) : null;
};

const Unloaded = ({ retry }: { readonly retry: () => void }) => {
  const words = useWords("app");
  return (
    <Page
      heading={words["unloaded.title"]}
      lead={words["unloaded.text"]}
      dock={
        <Button kind="primary" wide onClick={retry}>
          {words["try-again"]}
        </Button>
      }
    />
  );
};
