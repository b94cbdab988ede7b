const titles = {
  400: "The request could not be read",
  404: "There is nothing here",
  405: "Only reading is possible here",
  500: "Something of ours broke",
} as const;

/** A refusal as RFC 9457 says it. It is the same for every asker: nothing that was sent is ever repeated. */
export const problem = (status: keyof typeof titles, headers: Readonly<Record<string, string>> = {}): Response =>
  new Response(JSON.stringify({ type: "about:blank", title: titles[status], status }), {
    status,
    headers: { "Content-Type": "application/problem+json", "Cache-Control": "no-store", ...headers },
  });
