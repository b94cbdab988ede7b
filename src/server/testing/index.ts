export { accountNamed, after, firstRoster, pushOf, signedToken, stated, testDevice, type TestDevice } from "./device.ts";
export { testRelay } from "./relay.ts";
export { newAuthority } from "../lan/issue.ts";
