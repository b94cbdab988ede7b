import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { defineConfig, preprocessCSS, type Plugin, type ResolvedConfig, type Rolldown } from "vite";

const root = import.meta.dirname;
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
const styles = join(root, "src/app/parts/parts.css");
const worker = join(root, "src/app/shell/service-worker.js");
const temporal = join(root, "src/app/shell/temporal.ts");
const firstPages = ["src/app/welcome/welcome.tsx"];
const compiledWords = /(?:words\/compiled|pseudo-words)\/([^/.]+)(?:\/|\.ts$)/;
const firstWords = /words\/compiled\/en\/(app|welcome)\.ts$/;

// What every page needs comes as one file, and what the first page needs besides as a second: on a slow phone each file costs time.
const files: Rolldown.CodeSplittingGroup[] = [
  { name: "first", tags: ["$initial"], priority: 2 },
  { name: "welcome", test: /app\/welcome\/welcome\.tsx$/, priority: 1 },
];

// Browsers that know light-dark(), nesting, :has() and dialog: what the style sheets are written in. Lightning CSS wants major << 16 | minor << 8.
const browsers = { chrome: 123 << 16, edge: 123 << 16, firefox: 120 << 16, safari: (17 << 16) | (5 << 8), ios_saf: (17 << 16) | (5 << 8) };

export default defineConfig({
  root,
  define: { "import.meta.env.WALNUT_VERSION": JSON.stringify(version) },
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  css: { transformer: "lightningcss", lightningcss: { targets: browsers } },
  build: {
    outDir: "dist/app",
    target: ["chrome123", "edge123", "firefox120", "safari17.5"],
    assetsInlineLimit: 0,
    // The list of what each page needs besides would be a tenth of the first load. A later page asks for its parts when it has come.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_file, needed, { hostType }) => (hostType === "html" ? needed : needed.filter((file) => file.endsWith(".css"))),
    },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 700,
    // HPKE asks for Node's module where there is no crypto of the browser's; here there always is.
    rolldownOptions: { external: ["crypto"], checks: { pluginTimings: false }, output: { codeSplitting: { groups: files } } },
  },
  plugins: [nativeTemporal(), inlineStyles(), preloadFirstPage(), serviceWorker()],
});

/** In the browser the pure rooms get the platform's own calendar where there is one; the command keeps the library. */
function nativeTemporal(): Plugin {
  return {
    name: "walnut:native-temporal",
    enforce: "pre",
    resolveId: (id, _from, { ssr }) => (id === "temporal-polyfill" && !ssr ? temporal : undefined),
  };
}

/** The design system stands inside index.html, so that the first paint waits for one answer of the server and for nothing else. */
function inlineStyles(): Plugin {
  let config: ResolvedConfig;
  return {
    name: "walnut:inline-styles",
    configResolved: (resolved) => {
      config = resolved;
    },
    transformIndexHtml: {
      order: "pre",
      handler: async () => {
        const { code } = await preprocessCSS(readFileSync(styles, "utf8"), styles, config);
        return [{ tag: "style", children: code.trim(), injectTo: "head" }];
      },
    },
    handleHotUpdate: ({ file, server }) => {
      if (file.includes("/src/app/parts/") && file.endsWith(".css")) server.ws.send({ type: "full-reload" });
    },
  };
}

/** Welcome and its words are fetched beside the entry, not after it. */
function preloadFirstPage(): Plugin {
  return {
    name: "walnut:preload-first-page",
    transformIndexHtml: {
      order: "post",
      handler: (_html, { bundle }) => {
        if (!bundle) return [];
        const chunks = Object.values(bundle).filter((part): part is Rolldown.OutputChunk => part.type === "chunk");
        const isFirst = (id: string) => firstPages.some((page) => id.endsWith(page)) || firstWords.test(id);
        const wanted = new Set<string>();
        const take = (file: string) => {
          if (wanted.has(file)) return;
          wanted.add(file);
          for (const needed of chunks.find((chunk) => chunk.fileName === file)?.imports ?? []) take(needed);
        };
        for (const chunk of chunks) if ([...chunk.moduleIds, chunk.facadeModuleId ?? ""].some(isFirst)) take(chunk.fileName);
        const entries = chunks.filter((chunk) => chunk.isEntry);
        const known = new Set(entries.flatMap((chunk) => chunk.imports.concat(chunk.fileName)));
        return [...wanted]
          .filter((file) => !known.has(file))
          .map((file) => ({
            tag: "link",
            attrs: { rel: "modulepreload", crossorigin: true, href: `/${file}` },
            injectTo: "head" as const,
          }));
      },
    },
  };
}

/** Words of the command and of the server's own page: no phone needs to keep them. */
const isForTheTerminal = (part: Rolldown.OutputChunk | Rolldown.OutputAsset): boolean =>
  part.type === "chunk" && /words\/compiled\/[^/]+\/(?:cli|lan)\.ts$/.test(part.facadeModuleId ?? "");

/** The language whose words are all that is in this part; empty for any other part. */
const languageOf = (part: Rolldown.OutputChunk | Rolldown.OutputAsset): string => {
  const found = new Set(part.type === "chunk" ? part.moduleIds.map((id) => compiledWords.exec(id)?.[1] ?? "") : [""]);
  return found.size === 1 ? [...found][0]! : "";
};

/** Gives the service worker the list of files to keep, and a version that changes with any of them. */
function serviceWorker(): Plugin {
  return {
    name: "walnut:service-worker",
    apply: "build",
    enforce: "post",
    generateBundle(_options, bundle) {
      const publicFiles = readdirSync(join(root, "public"), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
      const hash = createHash("sha256");
      for (const part of Object.values(bundle)) hash.update(part.fileName).update(part.type === "chunk" ? part.code : part.source);
      for (const file of publicFiles) hash.update(readFileSync(join(file.parentPath, file.name)));
      // What makes a PDF is large and seldom needed: the worker keeps it when it is first asked for.
      const publicPaths = publicFiles
        .map((file) => join(file.parentPath, file.name).slice(join(root, "public").length))
        .filter((path) => !path.startsWith("/fonts/"));
      const made = Object.entries(bundle).filter(
        ([file, part]) => file !== "index.html" && !file.includes("pdfkit") && !isForTheTerminal(part),
      );
      const languages = new Set(made.map(([, part]) => languageOf(part)));
      const filesOf = (language: string) => made.filter(([, part]) => languageOf(part) === language).map(([file]) => `/${file}`);
      const words = Object.fromEntries(
        [...languages].filter((language) => language !== "").map((language) => [language, filesOf(language)]),
      );
      const source = readFileSync(worker, "utf8")
        .replace("__VERSION__", hash.digest("hex").slice(0, 12))
        .replace("[/* FILES */]", JSON.stringify(["/", ...filesOf(""), ...publicPaths].sort()))
        .replace("{/* WORDS */}", JSON.stringify(words));
      this.emitFile({ type: "asset", fileName: "sw.js", source });
    },
  };
}
