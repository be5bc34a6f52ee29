/** Returns a text as it may stand in an element or a quoted attribute of HTML; what cannot be shown is replaced. */
export function escapeHtml(text: string): string {
  const names: Readonly<Record<string, string>> = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "'": "&#39;",
  };
  return text
    .replace(/(?![\t\n\r])\p{Cc}|\p{Cs}/gu, "\ufffd")
    .replace(/[&<>"']/g, (one) => names[one] as string);
}
