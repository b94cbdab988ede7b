/**
 * The button of a headset, or the play key of a remote. Browsers give it only to a page that plays something, so a silent file plays; on
 * some phones that pauses other music, which is why it has to be chosen.
 */
export const listenToHeadset = (pressed: () => void): (() => void) => {
  if (!("mediaSession" in navigator)) return () => undefined;
  const silent = new Audio("/quiet.wav");
  silent.loop = true;
  void silent.play().catch(() => undefined);
  const press = () => {
    pressed();
    // The browser takes the press for "pause": it plays on, so that the next press is heard too.
    void silent.play().catch(() => undefined);
  };
  for (const action of actions) navigator.mediaSession.setActionHandler(action, press);
  return () => {
    for (const action of actions) navigator.mediaSession.setActionHandler(action, null);
    silent.pause();
  };
};

const actions = ["play", "pause", "stop", "previoustrack", "nexttrack"] as const satisfies readonly MediaSessionAction[];
