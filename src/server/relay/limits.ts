/** What one device may ask of a relay. Beyond it the answer is 413 or 429, never a fault. */
export const limits = {
  /** One envelope: 256 long entries and their padding. */
  envelopeBytesMax: 512 * 1024,
  envelopesPerPushMax: 64,
  pushBytesMax: 2 * 1024 * 1024,
  /** A page is cut after the envelope that passes this. */
  pageBytes: 1024 * 1024,
  envelopesPerPageMax: 512,
  /** A heavy decade takes about 20 MB. */
  accountBytesMax: 256 * 1024 * 1024,
  smallBodyBytesMax: 8 * 1024,
  meetingMinutes: 15,
  challengeMinutes: 5,
  tokenMinutes: 30,
  /** Requests at once, and how many a second are given back: per account, and per address before a device has shown who it is. */
  requestsAtOnce: 240,
  requestsPerSecond: 20,
  openSocketsPerAccountMax: 32,
  /** A live room of two: a session and its preparation, with room to spare. */
  roomMinutes: 120,
  roomsMax: 20_000,
  /** A heartbeat of each side comes four times a second; a signal in between is one more. */
  framesAtOnce: 60,
  framesPerSecond: 20,
  /** What waits for a slow reader beyond this is dropped: the next frame says it all again. */
  framesWaitingBytesMax: 16 * 1024,
} as const;
