// Ids that entries had, which addresses, plans and drafts still hold.

/** @typedef {(id: string) => string | undefined} Present the id that something has now, where it is known */

/**
 * How ids that have been renamed lead to present ones.
 * @param {object} entries by their present ids
 * @param {Record<string, string>} former present ids by former ones
 * @returns {Present}
 */
export const presentIn = (entries, former) => (id) => {
  if (Object.hasOwn(entries, id)) return id;
  return Object.hasOwn(former, id) ? former[id] : undefined;
};
