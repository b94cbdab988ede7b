import { err, ok } from "#base";
import { fetchedWithinMs, rememberedMs, whyOver, type LinkStanding, type LinkStore, type NewLink } from "./links.ts";

type Kept = Omit<NewLink, "file"> & LinkStanding & { readonly file: Uint8Array | undefined };

/** The plain twin of the tables. */
export const memoryLinks = (): LinkStore => {
  const links = new Map<string, Kept>();
  const whyOf = (link: Kept | undefined, nowMs: number) => whyOver(link && { ...link, isEmpty: link.file === undefined }, nowMs);
  const change = (id: string, part: Partial<Kept>) => links.set(id, { ...links.get(id)!, ...part });
  const ofOwner = (id: string, owner: Uint8Array) => {
    const link = links.get(id);
    return link !== undefined && Buffer.compare(link.owner, owner) === 0 ? link : undefined;
  };
  return {
    make: async (link) => {
      if (links.has(link.id)) return err({ type: "AlreadyThere" });
      links.set(link.id, { ...link, takenBack: false, openings: [] });
      return ok(undefined);
    },
    lockOf: async (id, nowMs) => {
      const link = links.get(id);
      const why = whyOf(link, nowMs);
      return why === undefined ? ok({ salt: link!.salt, tries: link!.tries }) : err({ type: "Over", why });
    },
    open: async (id, { verifier, nowMs, recipient }) => {
      const link = links.get(id);
      const why = whyOf(link, nowMs);
      if (link === undefined || why !== undefined) return err({ type: "Over", why: why ?? "unknown" });
      if (Buffer.compare(link.verifier, verifier) !== 0) {
        change(id, { tries: link.tries - 1 });
        return err({ type: "WrongPasscode", triesLeft: link.tries - 1 });
      }
      change(id, { opens: link.opens - 1, openings: [...link.openings, { atMs: nowMs, ...(recipient !== undefined && { recipient }) }] });
      return ok(link.file!);
    },
    file: async (id, nowMs) => {
      const link = links.get(id);
      return link === undefined || link.takenBack || link.untilMs <= nowMs ? undefined : link.file;
    },
    standing: async (id, owner) => {
      const link = ofOwner(id, owner);
      if (link === undefined) return undefined;
      const { untilMs, tries, opens, takenBack, openings } = link;
      return { untilMs, tries, opens, takenBack, openings };
    },
    takeBack: async (id, owner) => {
      if (ofOwner(id, owner) === undefined) return false;
      change(id, { takenBack: true, file: undefined, openings: [] });
      return true;
    },
    sweep: async (nowMs) => {
      for (const [id, link] of links) {
        const lastMs = link.openings.at(-1)?.atMs ?? 0;
        if (link.untilMs <= nowMs - rememberedMs) links.delete(id);
        else if (link.untilMs <= nowMs || link.tries <= 0 || (link.opens <= 0 && lastMs <= nowMs - fetchedWithinMs))
          change(id, { file: undefined });
      }
    },
  };
};
