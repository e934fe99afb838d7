package dev.shopkeeper.application.account;

import java.time.Duration;

/**
 * How long signing in lasts.
 *
 * @param access  of an access token
 * @param refresh of a session since it was last refreshed
 */
public record TokenLifetimes(Duration access, Duration refresh) {}
