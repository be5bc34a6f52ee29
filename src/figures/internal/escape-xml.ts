/** Returns a text as it may stand in an element or a quoted attribute of XML or HTML. */
export function escapeXml(text: string): string {
  const names: Readonly<Record<string, string>> = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "'": "&#39;",
  };
  // What XML does not allow even in escapes would make the whole picture unreadable.
  return text
    .replace(/(?![\t\n\r])\p{Cc}|\p{Cs}/gu, "\ufffd")
    .replace(/[&<>"']/g, (one) => names[one] as string);
}
