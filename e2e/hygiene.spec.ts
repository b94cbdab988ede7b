import { expect, test } from "./journey.ts";

test("the server says what a page may do, and sets no cookie", async ({ page }) => {
  const response = (await page.goto("/"))!;
  const headers = response.headers();
  const policy = headers["content-security-policy"]!;
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("require-trusted-types-for 'script'");
  expect(policy).not.toMatch(/https?:|unsafe-inline|'unsafe-eval'/);
  expect(headers["referrer-policy"]).toBe("no-referrer");
  expect(headers["x-content-type-options"]).toBe("nosniff");
  expect(headers["permissions-policy"]).toBeTruthy();
  expect(headers["set-cookie"]).toBeUndefined();
  expect(await page.context().cookies()).toEqual([]);
});
