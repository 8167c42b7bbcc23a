// Where a finished text is handed in: the page of the repository's host for a new file or a change, or a mail. Knows no page.

/**
 * How the edition takes proposals.
 * @typedef {object} Hand
 * @property {"github" | "gitlab" | "forgejo" | ""} host
 * @property {string} repository
 * @property {string} branch
 * @property {string} mail
 * @property {string} page where proposals are taken otherwise
 */
/** @typedef {{url: string, holds: boolean}} Way an address, and whether the text is in it */

const MOST = 8000;
const MAIL_MOST = 1900;
const ID_MOST = 64;

/**
 * The page of the host that takes the file; with the text in its address where that is short enough and the host reads it there.
 * @param {Hand} hand
 * @param {string} file
 * @param {string} text
 * @param {boolean} isNew
 * @returns {Way | null}
 */
export function hostPage({ host, repository, branch }, file, text, isNew) {
  if (!host || !repository) return null;
  const base = repository.replace(/\/$/, "");
  const cut = file.lastIndexOf("/");
  const [folder, name] = [file.slice(0, cut), encodeURIComponent(file.slice(cut + 1))];
  if (!isNew) return { url: `${base}/${{ github: "edit", gitlab: "-/edit", forgejo: "_edit" }[host]}/${branch}/${file}`, holds: false };
  if (host === "gitlab") return { url: `${base}/-/new/${branch}/${folder}?file_name=${name}`, holds: false };
  const empty = `${base}/${host === "forgejo" ? "_new" : "new"}/${branch}/${folder}?filename=${name}`;
  const full = `${empty}&value=${encodeURIComponent(text)}`;
  return full.length <= MOST ? { url: full, holds: true } : { url: empty, holds: false };
}

/**
 * A mail with the text, where it is short enough for one.
 * @param {Hand} hand
 * @param {string} subject
 * @param {string} text
 * @returns {Way | null}
 */
export function letter({ mail }, subject, text) {
  if (!mail) return null;
  const head = `mailto:${mail}?subject=${encodeURIComponent(subject)}`;
  const full = `${head}&body=${encodeURIComponent(text.replaceAll("\n", "\r\n"))}`;
  return full.length <= MAIL_MOST ? { url: full, holds: true } : { url: head, holds: false };
}

/**
 * The id that a title suggests: small letters, figures and hyphens.
 * @param {string} title
 */
export const idOf = (title) =>
  title.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase().replaceAll("æ", "ae").replaceAll("ø", "o")
    .replaceAll("ß", "ss").replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "").slice(0, ID_MOST).replace(/-+$/, "");
