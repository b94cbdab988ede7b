import { expect, test } from "vitest";
import type { KeepState } from "../keep/keep.ts";
import { missing, routeFor, routes } from "./routes.ts";

const kept = { isEmpty: false, isLost: false };
const states: readonly KeepState[] = ["starting", "new", "locked", "open", "sample"];

test.each(states)("the emergency card opens while the record is %s", (state) => {
  expect(routeFor("/help-now", state, kept).route.path).toBe("/help-now");
});

test("while the record is locked every other address leads to the same page", () => {
  const home = routeFor("/", "locked", kept).route;
  for (const { path, always } of routes) if (!always) expect(routeFor(path.replace(/\/:.*/, ""), "locked", kept).route).toBe(home);
});

test("a page of the questions has its number, and may do without", () => {
  expect(routeFor("/questions/7", "new", kept).params).toEqual({ step: "7" });
  expect(routeFor("/questions", "new", kept).params).toEqual({});
});

test("an address that leads nowhere says so", () => {
  expect(routeFor("/nowhere/at/all", "open", kept).route).toBe(missing);
});

test("no address names a sign or an illness: the browser keeps addresses", () => {
  const telling = /prostat|pelvi|massage|pain|(?<!de)sign|fever|doctor|verdict|screen/;
  expect(routes.map(({ path }) => path).filter((path) => telling.test(path))).toEqual([]);
});
