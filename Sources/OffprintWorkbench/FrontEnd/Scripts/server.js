// The server, which knows everything about profiles and pages.

/** Asks the server. */
export async function call(name, values = {}) {
  let response;
  try {
    response = await fetch(`api/${name}`, {
      method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(values),
    });
  } catch {
    throw new Error("The program does not answer: it has ended, or the connection is gone. Your text is still here.");
  }
  const isJSON = response.headers.get("Content-Type") === "application/json";
  const found = isJSON ? await response.json() : { error: await response.text() };
  if (!response.ok) throw new Error(found.error.trim());
  return found;
}
