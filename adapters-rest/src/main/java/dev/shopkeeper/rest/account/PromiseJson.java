package dev.shopkeeper.rest.account;

import io.micronaut.serde.annotation.Serdeable;

/** What will happen, in words. */
@Serdeable
record PromiseJson(String message) {}
