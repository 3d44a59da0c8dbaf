import { painter } from "../colours";
import { valueOf, type Session } from "../session";
import type { Format } from "./format";
import { githubFormat } from "./github";
import { gitlabFormat } from "./gitlab";
import { jsonFormat } from "./json";
import { sarifFormat } from "./sarif";
import { textFormat } from "./text";

/** The ways in which `check` can print, the usual one first. */
export const formats = ["text", "json", "sarif", "github", "gitlab"] as const;

type FormatName = (typeof formats)[number];

/** The one that the call asks for. */
export const formatName = (session: Session): FormatName => formats.find((name) => name === valueOf(session, "format")) ?? "text";

export function formatOf(session: Session): Format {
  const makers: Readonly<Record<FormatName, () => Format>> = {
    text: () => textFormat(session, painter(session.io), session.io.output.columns),
    json: jsonFormat,
    sarif: () => sarifFormat(session.language),
    github: () => githubFormat(session.say),
    gitlab: gitlabFormat,
  };
  return makers[formatName(session)]();
}
