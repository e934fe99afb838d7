package dev.shopkeeper.application.customer;

import dev.shopkeeper.domain.customer.Profile;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Tombstones for as long as a test runs. */
public final class InMemoryTombstones implements Tombstones {

    private final Set<String> keys = new HashSet<>();

    @Override
    public synchronized void bury(Profile profile) {
        keysOf(profile).forEach(keys::add);
    }

    @Override
    public synchronized List<Boolean> knows(List<Profile> profiles) {
        return profiles.stream()
                .map(profile -> keysOf(profile).anyMatch(keys::contains))
                .toList();
    }

    private static Stream<String> keysOf(Profile profile) {
        return Stream.of(
                        profile.externalId() == null ? null : "x" + profile.externalId(),
                        profile.email() == null ? null : "e" + profile.email(),
                        profile.phoneKey() == null ? null : "p" + profile.phoneKey())
                .filter(Objects::nonNull);
    }
}
