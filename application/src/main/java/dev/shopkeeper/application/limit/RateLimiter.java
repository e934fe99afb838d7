package dev.shopkeeper.application.limit;

/**
 * Counts what is done under a key. All nodes count together and at once: of any number of takes in one window, exactly
 * as many are allowed as the limit says. Never fails, and never takes long: see {@link RateLimit.WhenAway}.
 */
public interface RateLimiter {

    /**
     * Counts one more under this key.
     *
     * @param key whose, and of what: {@code login:name:…}; different limits have different keys
     */
    Standing take(String key, RateLimit limit);
}
