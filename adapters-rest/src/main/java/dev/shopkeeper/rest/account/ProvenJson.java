package dev.shopkeeper.rest.account;

import io.micronaut.serde.annotation.Serdeable;

/** Whose address was proven. */
@Serdeable
record ProvenJson(String message, UserJson user) {}
