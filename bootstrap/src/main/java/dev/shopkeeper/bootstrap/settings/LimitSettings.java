package dev.shopkeeper.bootstrap.settings;

/** How many requests a minute are answered: to anyone, to a service, and to tries to sign in. */
public record LimitSettings(int perMinute, int servicePerMinute, int loginPerMinute) {

    private static final int MOST = 100_000_000;

    static LimitSettings read(Variables variables) {
        return new LimitSettings(
                variables.number("RATE_LIMIT_PER_MINUTE", 600, 1, MOST),
                variables.number("SERVICE_RATE_LIMIT_PER_MINUTE", 60_000, 1, MOST),
                variables.number("LOGIN_RATE_LIMIT_PER_MINUTE", 10, 1, MOST));
    }
}
