package dev.shopkeeper.bootstrap.architecture.crooked.bootstrap;

/** Has a name that says nothing. */
public record ThingUtil(String value) {}
