import { err, ok, type RandomDep, type Result } from "#base";
import type { KnownPasskey, NewPasskey, PasskeySecret } from "#journal";

/**
 * gave-up: he closed the question, or time ran out. cannot: the passkey derives no secret (no PRF), whatever the browser says of itself.
 * missing: the browser knows no passkeys here.
 */
export type PasskeyFailed = { readonly type: "gave-up" } | { readonly type: "cannot" } | { readonly type: "missing" };

export const hasPasskeys = (): boolean => "credentials" in navigator && "PublicKeyCredential" in globalThis;

/** Makes a passkey on this device or a key of the person's, and the secret it derives. Its name says nothing of what it opens. */
export const makePasskey = async (
  { random }: RandomDep,
  name: string,
  known: readonly KnownPasskey[],
): Promise<Result<NewPasskey, PasskeyFailed>> => {
  if (!hasPasskeys()) return err({ type: "missing" });
  const salt = random.bytes(saltBytes);
  const made = await asked(() =>
    navigator.credentials.create({
      publicKey: {
        challenge: fresh(random.bytes(32)),
        rp: { name },
        user: { id: fresh(random.bytes(16)), name, displayName: name },
        // Ed25519, P-256, RSA: what authenticators have. Nobody checks a signature; only the derived secret counts.
        pubKeyCredParams: [-8, -7, -257].map((alg) => ({ type: "public-key", alg })),
        excludeCredentials: known.map(({ id }) => ({ type: "public-key", id: bytesOf(id) })),
        authenticatorSelection: { residentKey: "preferred", userVerification: "required" },
        extensions: { prf: { eval: { first: fresh(salt) } } },
      },
    }),
  );
  if (!made.ok) return made;
  const id = hexOf(new Uint8Array(made.value.rawId));
  const { prf } = made.value.getClientExtensionResults();
  if (prf?.results) return ok({ id, salt, secret: secretIn(prf.results.first) });
  // Some derive only when asked again, and some say they can and cannot: only trying tells.
  if (prf?.enabled !== true) return err({ type: "cannot" });
  const secret = await askPasskey({ random }, [{ id, salt }]);
  return secret.ok ? ok({ ...secret.value, salt }) : secret;
};

/** Asks for one of these passkeys, and the secret it derives for this record. */
export const askPasskey = async ({ random }: RandomDep, known: readonly KnownPasskey[]): Promise<Result<PasskeySecret, PasskeyFailed>> => {
  if (!hasPasskeys()) return err({ type: "missing" });
  const asking = await asked(() =>
    navigator.credentials.get({
      publicKey: {
        challenge: fresh(random.bytes(32)),
        allowCredentials: known.map(({ id }) => ({ type: "public-key", id: bytesOf(id) })),
        userVerification: "required",
        extensions: {
          prf: { evalByCredential: Object.fromEntries(known.map(({ id, salt }) => [base64url(bytesOf(id)), { first: fresh(salt) }])) },
        },
      },
    }),
  );
  if (!asking.ok) return asking;
  const first = asking.value.getClientExtensionResults().prf?.results?.first;
  return first === undefined ? err({ type: "cannot" }) : ok({ id: hexOf(new Uint8Array(asking.value.rawId)), secret: secretIn(first) });
};

const saltBytes = 32;

const asked = async (ask: () => Promise<Credential | null>): Promise<Result<PublicKeyCredential, PasskeyFailed>> => {
  try {
    const credential = await ask();
    return credential === null ? err({ type: "gave-up" }) : ok(credential as PublicKeyCredential);
  } catch {
    // Closed, timed out, already there, not allowed: browsers tell them apart differently, and what he can do is the same.
    return err({ type: "gave-up" });
  }
};

const secretIn = (first: BufferSource): Uint8Array =>
  ArrayBuffer.isView(first) ? new Uint8Array(first.buffer, first.byteOffset, first.byteLength).slice() : new Uint8Array(first).slice();

/** A copy in a buffer of its own, as the browser's types want it. */
const fresh = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes);
const bytesOf = (hex: string): Uint8Array<ArrayBuffer> => Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
const hexOf = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCodePoint(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");
