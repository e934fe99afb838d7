// What the server says when it refuses (RFC 9457): `message` is for people and is shown as it stands.
import { t } from "./i18n.js";

export class Problem extends Error {
  constructor({ status, error, message, details, request_id: requestId }, retryAfter) {
    super(message);
    this.status = status;
    this.code = error;
    this.details = details ?? [];
    this.requestId = requestId;
    this.retryAfter = retryAfter;
  }

  /** What is wrong with one field of a form, if anything. */
  field(name) {
    return this.details.find((detail) => detail.field === name)?.message;
  }

  static async of(response) {
    const retryAfter = Number(response.headers.get("Retry-After")) || undefined;
    try {
      return new Problem(await response.json(), retryAfter);
    } catch (unreadable) {
      return new Problem({ status: response.status, error: "UNREADABLE", message: t("problem.unreadable", { status: String(response.status) }) }, retryAfter);
    }
  }

  static unreachable() {
    return new Problem({ status: 0, error: "UNREACHABLE", message: t("problem.unreachable") });
  }
}
