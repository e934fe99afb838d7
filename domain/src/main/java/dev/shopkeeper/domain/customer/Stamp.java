package dev.shopkeeper.domain.customer;

/**
 * Which row of which import wrote a customer.
 *
 * @param importId the import's id
 * @param row      its data record, counted from 1
 */
public record Stamp(String importId, long row) {}
