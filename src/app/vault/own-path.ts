/** A path of this app, from an address somebody may have written by hand; home when it is anything else. */
export const ownPath = (wanted: string | undefined): string => (wanted !== undefined && /^\/(?![/\\])/.test(wanted) ? wanted : "/");
