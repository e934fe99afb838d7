package dev.shopkeeper.domain.bulkimport;

/** What happens to a row whose thing is known already. */
public enum OnDuplicate {
    SKIP,
    UPDATE
}
