package dev.shopkeeper.application.customer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.domain.customer.Phone;
import dev.shopkeeper.domain.customer.Profile;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every graveyard does. */
public abstract class TombstonesContract {

    /** One without graves. */
    protected abstract Tombstones tombstones();

    @Test
    void knowsNobodyAtFirst() {
        assertThat(tombstones().knows(List.of(CustomerSamples.keys("X", "a@example.com", "+84912345678"))))
                .containsExactly(false);
        assertThat(tombstones().knows(List.of())).isEmpty();
    }

    @Test
    void knowsThePersonByAnyKey() {
        Tombstones tombstones = tombstones();
        tombstones.bury(CustomerSamples.keys("X", "a@example.com", "+84912345678"));
        tombstones.bury(CustomerSamples.keys("X", "a@example.com", "+84912345678"));

        assertThat(tombstones.knows(List.of(
                        CustomerSamples.keys("X", null, null),
                        CustomerSamples.keys("Y", "a@example.com", null),
                        CustomerSamples.keys("Y", "b@example.com", "+84912345678"),
                        CustomerSamples.keys("Y", "b@example.com", "+84912345679"),
                        CustomerSamples.keys("a@example.com", null, null),
                        Profile.EMPTY)))
                .containsExactly(true, true, true, false, false, false);
    }

    @Test
    void aPersonWithoutAKeyLeavesNone() {
        Tombstones tombstones = tombstones();
        tombstones.bury(CustomerSamples.named("An"));
        tombstones.bury(CustomerSamples.phone(Phone.asWritten("555")));

        assertThat(tombstones.knows(List.of(
                        CustomerSamples.named("An"), CustomerSamples.phone(Phone.asWritten("555")), Profile.EMPTY)))
                .containsExactly(false, false, false);
    }

    @Test
    void answersForAThousandInOrder() {
        Tombstones tombstones = tombstones();
        List<Profile> profiles = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            Profile profile = CustomerSamples.keys("X" + i, "a" + i + "@example.com", "+849120%05d".formatted(i));
            profiles.add(profile);
            if (i % 100 == 7) {
                tombstones.bury(profile);
            }
        }

        List<Boolean> known = tombstones.knows(profiles);

        for (int i = 0; i < 1_000; i++) {
            assertThat(known.get(i)).isEqualTo(i % 100 == 7);
        }
    }
}
