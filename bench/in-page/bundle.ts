import { join } from "node:path";
import { build, type Rolldown } from "vite";

/** A file, one of those beside this one unless a folder is named, as a script that any page runs; what it exports stands in `bench`. */
export const inPage = async (name: string, folder = import.meta.dirname): Promise<string> => {
  const [built] = (await build({
    root: join(import.meta.dirname, "../.."),
    configFile: false,
    logLevel: "silent",
    build: { write: false, minify: false, lib: { entry: join(folder, `${name}.ts`), formats: ["iife"], name: "bench" } },
  })) as Rolldown.RolldownOutput[];
  return built!.output[0].code;
};
