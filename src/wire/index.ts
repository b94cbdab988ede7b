/** Bytes that leave a device, and nothing that could read them: a relay builds on this room alone. */
export { chainStart, chainValue, type ChainValue } from "./chain.ts";
export { fromHex, sameBytes, toHex } from "./hex.ts";
export {
  associatedData,
  decodeEnvelope,
  encodeEnvelope,
  followInFeed,
  nonceBytes,
  suiteXChaCha,
  type AccountId,
  type Envelope,
  type EnvelopeHeader,
  type EnvelopeUnreadable,
  type FeedId,
} from "./envelope.ts";
export {
  isLinkId,
  isSealedText,
  linkIdBytes,
  linkTerms,
  passcodeAsRead,
  passcodeCost,
  passcodeSaltBytes,
  sealedHeader,
  whysOver,
  type SealedType,
  type WhyOver,
} from "./link.ts";
export { decodePayload, encodePayload, paddingStepBytes, type Head, type Payload, type PayloadUnreadable } from "./payload.ts";
export { decodePage, decodePush, encodePage, encodePush, type FramesUnreadable, type Page, type Push } from "./page.ts";
export {
  accountOf,
  devicesMax,
  encodeStatement,
  mayFollow,
  readStatement,
  rosterToSign,
  statementBytesMax,
  type Roster,
  type RosterDevice,
  type RosterRefused,
  type Statement,
  type Verify,
} from "./roster.ts";
export {
  decodeSignedHead,
  encodeSignedHead,
  headToSign,
  signedAs,
  signedHeadBytes,
  type SignedHead,
  type SignedHeadUnreadable,
} from "./signed-head.ts";
export { roomFrameBytes } from "./room-frame.ts";
export { cutOffMs, RoomLine, type RoomKeys } from "./room-line.ts";
export { tokenToSign } from "./token.ts";
