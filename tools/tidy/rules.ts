import { entrances, emptyNames, linesMax, longFiles, mayUse, onNode, packages, pureRooms, testPackages } from "./house.ts";
import { targetOf, type Import, type Source } from "./source.ts";

/** Each rule answers one sentence for each thing that is not as it should be: what, where, and what to do. */
export type TidyRule = (sources: readonly Source[]) => readonly string[];

const inRooms = (sources: readonly Source[]) => sources.filter(({ room }) => room !== "");

/** A room may use only rooms before it in the story. */
export const storyOrder: TidyRule = (sources) =>
  inRooms(sources).flatMap((source) =>
    doorsOf(source)
      .filter((room) => room !== source.room && !(mayUse[source.room] ?? []).includes(room))
      .map((room) => {
        const may = (mayUse[source.room] ?? []).map((name) => `#${name}`).join(", ") || "no other room";
        return `${source.path} uses #${room}, but room ${source.room} may use only ${may}. Move what it needs to a room before it, or pass it in.`;
      }),
  );

/** Neighbours knock at the door; inside a room the file itself is imported. */
export const oneDoor: TidyRule = (sources) =>
  inRooms(sources).flatMap((source) => source.imports.map((each) => doorTrouble(source, each)).filter((trouble) => trouble !== null));

function doorTrouble(source: Source, { from }: Import): string | null {
  const servesTests = source.isTest || source.isForTests;
  if (from.startsWith("#")) {
    const [room = "", ...inside] = from.slice(1).split("/");
    if (room === source.room && inside.length === 0 && !servesTests)
      return `${source.path} knocks at its own door "${from}". Inside a room, import the file itself.`;
    if (inside.length === 0 || (inside.join("/") === "testing" && servesTests)) return null;
    return `${source.path} climbs in through "${from}". Knock at the door "#${room}" and let its index.ts export what you need.`;
  }
  const target = targetOf(source, from);
  if (target === null) return null;
  if (target === `src/${source.room}/index.ts` && !servesTests)
    return `${source.path} imports its own door ${target}. Inside a room, import the file itself.`;
  if (target.startsWith(`src/${source.room}/`)) return null;
  if (target === "package.json" || (servesTests && !target.startsWith("src/"))) return null;
  return `${source.path} reaches into "${from}" outside its room. Knock at a door ("#room") instead.`;
}

/** Packages enter only where a reason is written down. */
export const fewPackages: TidyRule = (sources) =>
  inRooms(sources).flatMap((source) =>
    source.imports
      .map(({ from }) => from)
      .filter((from) => !from.startsWith(".") && !from.startsWith("#") && !mayImport(source, from))
      .map((from) => `${source.path} imports "${from}". Room ${source.room} may not, until tools/tidy/house.ts names it with a reason.`),
  );

function mayImport({ room, isTest, isForTests }: Source, from: string): boolean {
  const name = from
    .split("/")
    .slice(0, from.startsWith("@") ? 2 : 1)
    .join("/");
  if (Object.hasOwn(packages[room] ?? {}, name)) return true;
  if (isTest || isForTests) return from.startsWith("node:") || testPackages.has(name);
  return from.startsWith("node:") && onNode.has(room);
}

/** Time and chance are passed in, and nothing is printed. */
export const pure: TidyRule = (sources) =>
  sources
    .filter(({ room, isTest, isForTests }) => pureRooms.has(room) && !isTest && !isForTests)
    .flatMap(({ path, words }) =>
      words
        .filter(({ name }) => /^(Date|Math\.random|console)$/.test(name))
        .map(
          ({ name, line }) => `${path}:${line} uses ${name}. A pure room asks for its clock or chance as an argument, and prints nothing.`,
        ),
    );

/** No file needs itself to be loaded first. */
export const noCycles: TidyRule = (sources) => {
  const needs = new Map(sources.map((source) => [source.path, targetsOf(source)] as const));
  const done = new Set<string>();
  const found: string[] = [];
  const follow = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path);
    if (at >= 0) {
      found.push(`${[...trail.slice(at), path].join(" → ")} is a circle. Move what both need to a file of its own.`);
      return;
    }
    if (done.has(path)) return;
    for (const next of needs.get(path) ?? []) follow(next, [...trail, path]);
    done.add(path);
  };
  for (const { path } of sources) follow(path, []);
  return found;
};

export const shortFiles: TidyRule = (sources) =>
  sources
    .map(({ path, text }) => ({ path, lines: text.trimEnd().split("\n").length }))
    .filter(({ path, lines }) => lines > linesMax && !Object.hasOwn(longFiles, path))
    .map(({ path, lines }) => `${path} has ${lines} lines. Split it at ${linesMax}, or name it with a reason in tools/tidy/house.ts.`);

export const namesThatSay: TidyRule = (sources) =>
  sources
    .filter(({ path }) => path.split("/").some((name) => emptyNames.has(lastWordOf(name))))
    .map(({ path }) => `${path} has a name that fits anything. Call it after what it does.`);

/** Of a folder's or file's name, without endings: "utils" of date-utils.test.ts. */
const lastWordOf = (name: string): string => name.replace(/\..*$/, "").split("-").at(-1)?.toLowerCase() ?? "";

export const everyTestRuns: TidyRule = (sources) =>
  sources.flatMap(({ path, words }) =>
    words
      .filter(({ name }) => /^(test|it|describe|suite)\.(.+\.)?(skip|only|todo|skipIf|runIf|fixme|fails|fail)$/.test(name))
      .map(({ name, line }) => `${path}:${line} has ${name}. Every test runs: mend it, or delete it.`),
  );

export const everyRoomHasADoor: TidyRule = (sources) => {
  const paths = new Set(sources.map(({ path }) => path));
  const rooms = [...new Set(inRooms(sources).map(({ room }) => room))];
  return rooms.flatMap((room) => {
    if (!Object.hasOwn(mayUse, room))
      return [`src/${room} is no room of this house. Give it a place in tools/tidy/house.ts or move its files.`];
    const door = `src/${room}/${entrances[room] ?? "index.ts"}`;
    return paths.has(door) ? [] : [`Room ${room} has no door. Add ${door}.`];
  });
};

const doorsOf = ({ imports }: Source): readonly string[] => imports.flatMap(({ from }) => /^#([^/]+)/.exec(from)?.[1] ?? []);

const targetsOf = (source: Source): readonly string[] =>
  source.imports
    .filter(({ isType, isLater }) => !isType && !isLater)
    .flatMap(({ from }) => (from.startsWith("#") ? [`src/${from.slice(1)}/index.ts`] : (targetOf(source, from) ?? [])));
