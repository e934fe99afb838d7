package dev.shopkeeper.domain.bulkimport;

/**
 * Which row of which import wrote a thing the shop keeps.
 *
 * @param importId the import's id
 * @param row      its data record, counted from 1
 */
public record Stamp(String importId, long row) {}
