package dev.shopkeeper.rest.account;

import io.micronaut.serde.annotation.Serdeable;

/** Who one is. */
@Serdeable
record MeJson(UserJson user) {}
