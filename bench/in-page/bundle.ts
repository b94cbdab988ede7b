import { join } from "node:path";
import { build, type Rolldown } from "vite";

/** One of the files beside this one as a script that any page runs; what it exports stands in `bench`. */
export const inPage = async (name: "render-cues" | "render-stop"): Promise<string> => {
  const [built] = (await build({
    root: join(import.meta.dirname, "../.."),
    configFile: false,
    logLevel: "silent",
    build: { write: false, minify: false, lib: { entry: join(import.meta.dirname, `${name}.ts`), formats: ["iife"], name: "bench" } },
  })) as Rolldown.RolldownOutput[];
  return built!.output[0].code;
};
