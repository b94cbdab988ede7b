import { LocationProvider, useLocation } from "preact-iso/router";
import { Frame } from "../parts/index.ts";
import { Announcer } from "./announce.tsx";
import { FaultStaysHere } from "./broken.tsx";
import { Deps, type AppDeps } from "./deps.ts";
import { ShellFrame } from "./frame.tsx";
import { hidden } from "./hide.ts";
import { Notes } from "./notes.tsx";
import { Router } from "./router.tsx";

/** The whole app around its pages. */
export const App = ({ deps }: { readonly deps: AppDeps }) => (
  <Deps.Provider value={deps}>
    <LocationProvider>
      <Frame.Provider value={ShellFrame}>{hidden.value ? <Notes /> : <Shown />}</Frame.Provider>
    </LocationProvider>
  </Deps.Provider>
);

const Shown = () => {
  const { path } = useLocation();
  return (
    <>
      <FaultStaysHere at={path}>
        <Router />
      </FaultStaysHere>
      <Announcer />
    </>
  );
};
