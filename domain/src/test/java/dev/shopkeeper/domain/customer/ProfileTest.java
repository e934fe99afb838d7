package dev.shopkeeper.domain.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProfileTest {

    @Property
    void nothingNewChangesNothing(@ForAll("profiles") Profile profile) {
        assertThat(profile.mergedWith(Profile.EMPTY)).isEqualTo(profile);
        assertThat(Profile.EMPTY.mergedWith(profile)).isEqualTo(profile);
        assertThat(profile.mergedWith(profile)).isEqualTo(profile);
    }

    @Property
    void theNewsWin(@ForAll("profiles") Profile old, @ForAll("profiles") Profile news) {
        Profile merged = old.mergedWith(news);

        assertThat(merged.name()).isEqualTo(news.name() != null ? news.name() : old.name());
        assertThat(merged.email()).isEqualTo(news.email() != null ? news.email() : old.email());
        assertThat(merged.phone()).isEqualTo(news.phone() != null ? news.phone() : old.phone());
        assertThat(merged.tags()).isEqualTo(news.tags().isEmpty() ? old.tags() : news.tags());
        assertThat(merged.attributes()).containsAllEntriesOf(news.attributes());
        assertThat(merged.attributes().keySet()).containsAll(old.attributes().keySet());
        assertThat(merged.mergedWith(news)).isEqualTo(merged);
    }

    @Test
    void onlyAnInternationalNumberIsAKey() {
        assertThat(Profile.EMPTY.withPhone(Phone.asWritten("555")).hasKey()).isFalse();
        assertThat(Profile.EMPTY.withPhone(Phone.e164("+84912345678")).hasKey()).isTrue();
    }

    @Test
    void namesTheKeysItSharesWithAnother() {
        Profile one =
                new Profile("X", null, email("a"), Phone.asWritten("5"), null, null, null, null, Set.of(), Map.of());
        Profile other =
                new Profile("X", null, email("a"), Phone.asWritten("5"), null, null, null, null, Set.of(), Map.of());

        assertThat(one.keysSharedWith(other)).containsExactly("external_id", "email");
        assertThat(one.keysSharedWith(Profile.EMPTY)).isEmpty();
    }

    @Provide
    Arbitrary<Profile> profiles() {
        Arbitrary<@Nullable String> words = Arbitraries.of("a", "b", "c").injectNull(0.4);
        return Combinators.combine(words, words, words, words, words.list().ofMaxSize(2))
                .as((name, mail, phone, city, tags) -> new Profile(
                        null,
                        name,
                        mail == null ? null : email(mail),
                        phone == null ? null : Phone.asWritten(phone),
                        null,
                        null,
                        city,
                        null,
                        Set.copyOf(tags.stream().filter(tag -> tag != null).toList()),
                        city == null ? Map.of() : Map.of("k" + city, "v")));
    }

    private static EmailAddress email(String local) {
        return EmailAddress.parse(local + "@example.com").orElseThrow();
    }
}
