const titles = {
  400: "The request could not be read",
  401: "The device has not shown who it is",
  403: "This device does not belong to the account",
  404: "There is nothing here",
  405: "Only reading is possible here",
  409: "Something else is in this place",
  413: "This is more than there is room for",
  429: "Too many requests at once",
  500: "Something of ours broke",
  503: "The relay cannot answer now",
} as const;

/** A refusal as RFC 9457 says it. It is the same for every asker: nothing that was sent is ever repeated. */
export const problem = (
  status: keyof typeof titles,
  headers: Readonly<Record<string, string>> = {},
  more: { readonly type?: `urn:walnut:${string}`; readonly [extension: string]: string | number | undefined } = {},
): Response =>
  new Response(JSON.stringify({ type: "about:blank", title: titles[status], status, ...more }), {
    status,
    headers: { "Content-Type": "application/problem+json", "Cache-Control": "no-store", ...headers },
  });
