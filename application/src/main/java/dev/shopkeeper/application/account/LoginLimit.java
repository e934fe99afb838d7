package dev.shopkeeper.application.account;

/** How many wrong tries to sign in a minute are borne, for each name and for each address. */
public record LoginLimit(int perMinute) {}
