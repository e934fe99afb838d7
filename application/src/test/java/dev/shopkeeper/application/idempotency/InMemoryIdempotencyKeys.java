package dev.shopkeeper.application.idempotency;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keys in a map. */
public final class InMemoryIdempotencyKeys implements IdempotencyKeys {

    private record Entry(
            String fingerprint,
            String owner,
            Instant leaseUntil,
            Instant keptUntil,
            @Nullable KeptAnswer answer) {}

    private final Map<String, Entry> entries = new HashMap<>();

    @Override
    public synchronized Claim claim(
            KeyedRequest request, String owner, Instant now, Instant leaseUntil, Instant keptUntil) {
        Entry entry = entries.get(id(request));
        if (entry != null && entry.keptUntil().isAfter(now)) {
            if (!entry.fingerprint().equals(request.fingerprint())) {
                return new Claim.OtherRequest();
            }
            if (entry.answer() != null) {
                return new Claim.Answered(entry.answer());
            }
            if (entry.leaseUntil().isAfter(now)) {
                return new Claim.Running();
            }
        }
        entries.put(id(request), new Entry(request.fingerprint(), owner, leaseUntil, keptUntil, null));
        return new Claim.First(owner);
    }

    @Override
    public synchronized void keep(KeyedRequest request, String owner, KeptAnswer answer) {
        entries.computeIfPresent(
                id(request),
                (id, entry) -> holds(entry, owner)
                        ? new Entry(entry.fingerprint(), owner, entry.leaseUntil(), entry.keptUntil(), answer)
                        : entry);
    }

    @Override
    public synchronized void release(KeyedRequest request, String owner) {
        entries.computeIfPresent(id(request), (id, entry) -> holds(entry, owner) ? null : entry);
    }

    @Override
    public synchronized void sweep(Instant now) {
        entries.values().removeIf(entry -> !entry.keptUntil().isAfter(now));
    }

    private static boolean holds(Entry entry, String owner) {
        return entry.owner().equals(owner) && entry.answer() == null;
    }

    private static String id(KeyedRequest request) {
        return request.scope() + "\n" + request.key();
    }
}
