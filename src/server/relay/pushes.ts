import { decodePush, encodePage, encodeSignedHead, followInFeed, headToSign, type Push } from "#wire";
import { problem } from "../problem.ts";
import type { Device } from "./admission.ts";
import { accountIn, bytesOf, numberIn, refusal, type Asked, type RelayDeps } from "./asked.ts";
import { verifyAside } from "./ed25519.ts";
import { limits } from "./limits.ts";

/** Takes what continues the device's own feed, and answers only when it is on disk. */
export const push = async ({ store, changes, counts }: RelayDeps, c: Asked): Promise<Response> => {
  const { account, feed, key } = c.get("device");
  const read = decodePush(await bytesOf(c));
  if (!read.ok) return problem(400);
  const { envelopes, head } = read.value;
  if (envelopes.length > limits.envelopesPerPushMax || envelopes.some(({ length }) => length > limits.envelopeBytesMax))
    return problem(413);
  const from = head.seq - envelopes.length + 1;
  if (!continues(read.value, c.get("device"), from)) return problem(400);
  if (!(await verifyAside(key, headToSign(head), head.signature))) return problem(400);
  const kept = await store.append({
    account,
    feed,
    from,
    envelopes,
    head: encodeSignedHead(head),
    accountBytesMax: limits.accountBytesMax,
  });
  if (kept.ok) {
    counts.add("pushes");
    counts.add("envelopes", kept.value.added);
    if (kept.value.added > 0)
      counts.add(
        "envelope_bytes",
        envelopes.reduce((sum, { length }) => sum + length, 0),
      );
    if (kept.value.added > 0) changes.tell(account);
    return c.json(kept.value);
  }
  const { error } = kept;
  if (error.type === "Gap") return refusal(409, "gap", { next: error.next });
  if (error.type === "Differs") return refusal(409, "differs");
  return error.type === "Full" ? refusal(413, "full") : refusal(403, "not-a-member");
};

/** Envelopes of this device, one after the other, up to the head. */
const continues = ({ head, envelopes }: Push, { account, feed }: Device, from: number): boolean =>
  from >= 1 && head.account === account && head.feed === feed && followInFeed(envelopes, { account, feed, from });

/** A piece of the account's log, cut where it gets long. */
export const page = async ({ store, counts }: RelayDeps, c: Asked): Promise<Response> => {
  const [after, until] = [numberIn(c, "after"), numberIn(c, "until")];
  if (after === undefined || until === undefined) return problem(400);
  const rows = await store.read(accountIn(c), { after, until, envelopesMax: limits.envelopesPerPageMax });
  let size = 0;
  const end = rows.findIndex((row) => (size += row.length) > limits.pageBytes);
  const body = encodePage({ after, envelopes: end < 0 ? rows : rows.slice(0, end + 1) });
  counts.add("pages");
  return c.body(body, 200, { "Content-Type": "application/octet-stream" });
};
