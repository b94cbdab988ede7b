import type * as Writer from "../in-page/killed-writer.ts";
import type { OwnBrowser } from "./own-browser.ts";

/** An empty page of the app's origin with the real journal in it, and nothing of the app around it. */
export const writerIn = async ({ page }: OwnBrowser, baseURL: string, script: string) => {
  await page.route(`${baseURL}/writer`, (route) =>
    route.fulfill({ contentType: "text/html", body: "<!doctype html><title>writer</title>" }),
  );
  await page.goto(`${baseURL}/writer`);
  await page.addScriptTag({ content: script });
  return <T>(work: (writer: typeof Writer) => Promise<T>): Promise<T> => page.evaluate(`(${String(work)})(globalThis.bench)`);
};
