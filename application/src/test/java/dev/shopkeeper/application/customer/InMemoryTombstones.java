package dev.shopkeeper.application.customer;

import dev.shopkeeper.domain.customer.Profile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tombstones for as long as a test runs. */
public final class InMemoryTombstones implements Tombstones {

    private final Set<String> buried = Collections.synchronizedSet(new HashSet<>());

    @Override
    public void bury(Profile profile) {
        buried.addAll(keys(profile));
    }

    @Override
    public List<Boolean> knows(List<Profile> profiles) {
        return profiles.stream()
                .map(profile -> keys(profile).stream().anyMatch(buried::contains))
                .toList();
    }

    private static List<String> keys(Profile profile) {
        List<String> keys = new ArrayList<>();
        if (profile.externalId() != null) {
            keys.add("external_id " + profile.externalId());
        }
        if (profile.email() != null) {
            keys.add("email " + profile.email());
        }
        if (profile.phoneKey() != null) {
            keys.add("phone " + profile.phoneKey());
        }
        return keys;
    }
}
