package dev.shopkeeper.domain.account;

/** What a caller may be; an admin may do whatever another role may. */
public enum Role {
    ADMIN,
    MARKETER,
    SUPPORT,
    CUSTOMER,
    SERVICE
}
