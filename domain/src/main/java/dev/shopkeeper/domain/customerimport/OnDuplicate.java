package dev.shopkeeper.domain.customerimport;

/** What happens to a row whose customer is known already. */
public enum OnDuplicate {
    SKIP,
    UPDATE
}
