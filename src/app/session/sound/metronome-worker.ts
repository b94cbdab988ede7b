// Browsers slow the timers of a hidden page down to one a minute; a worker's they leave alone.
const everyMs = 250;
setInterval(() => postMessage("tick"), everyMs);
