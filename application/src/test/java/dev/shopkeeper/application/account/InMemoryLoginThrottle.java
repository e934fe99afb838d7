package dev.shopkeeper.application.account;

import dev.shopkeeper.domain.failure.LimitReached;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts tries for as long as a test runs; its minute never ends. */
public final class InMemoryLoginThrottle implements LoginThrottle {

    private final int limit;
    private final Map<String, Integer> tries = new HashMap<>();

    public InMemoryLoginThrottle(int limit) {
        this.limit = limit;
    }

    @Override
    public synchronized void take(List<String> keys) {
        if (keys.stream().anyMatch(key -> tries.getOrDefault(key, 0) >= limit)) {
            throw LimitReached.tooOften("wait", Duration.ofMinutes(1));
        }
        keys.forEach(key -> tries.merge(key, 1, Integer::sum));
    }

    @Override
    public synchronized void giveBack(List<String> keys) {
        keys.forEach(key -> tries.merge(key, -1, Integer::sum));
    }
}
