package dev.shopkeeper.domain.customer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.domain.customer.ProfileReader.Raw;
import dev.shopkeeper.domain.customer.ProfileReader.Reading;
import dev.shopkeeper.domain.failure.InvalidInput.FieldError;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileReaderTest {

    private final ProfileReader reader =
            new ProfileReader((phone, country) -> phone.startsWith("+") && country == null ? phone : null);

    @Test
    void tidiesWhatCanBeTidied() {
        Reading reading = reader.read(new Raw(
                " X-1 ",
                "  Jane \u00a0 Doe\u0000 ",
                " Jane@Example.com ",
                "+84912345678",
                "vi_vn",
                "",
                " ",
                null,
                List.of(" VIP ", "new; old|vip", ""),
                Map.of(" Colour ", " blue ", "empty", " ")));

        assertThat(reading.errors()).isEmpty();
        assertThat(reading.warnings()).isEmpty();
        Profile profile = reading.profile();
        assertThat(profile.externalId()).isEqualTo("X-1");
        assertThat(profile.name()).isEqualTo("Jane Doe");
        assertThat(profile.email()).hasToString("jane@example.com");
        assertThat(profile.phone()).isEqualTo(Phone.e164("+84912345678"));
        assertThat(profile.language()).isEqualTo("vi-VN");
        assertThat(profile.company()).isNull();
        assertThat(profile.city()).isNull();
        assertThat(profile.tags()).containsExactly("new", "old", "vip");
        assertThat(profile.attributes()).containsExactly(Map.entry("Colour", "blue"));
    }

    @Test
    void keepsANumberItDoesNotUnderstand() {
        Reading reading = read("phone", "555-1234x9");

        assertThat(reading.isValid()).isTrue();
        assertThat(reading.profile().phone()).isEqualTo(Phone.asWritten("555-1234x9"));
        assertThat(reading.warnings()).extracting(FieldError::field).containsExactly("phone");
    }

    @ParameterizedTest
    @CsvSource({"email, jane", "email, jane@example", "language, english!", "language, e", "language, 'en us'"})
    void saysWhatIsWrong(String field, String value) {
        assertThat(read(field, value).errors()).extracting(FieldError::field).containsExactly(field);
    }

    @ParameterizedTest
    @CsvSource({"name, 500", "company, 500", "city, 500", "country, 500", "phone, 500", "external_id, 200"})
    void keepsToItsLimits(String field, int limit) {
        assertThat(read(field, "1".repeat(limit)).isValid()).isTrue();
        assertThat(read(field, "1".repeat(limit + 1)).errors())
                .extracting(FieldError::field)
                .containsExactly(field);
    }

    @Test
    void limitsTagsAndAttributes() {
        assertThat(tags(Collections.nCopies(60, "same")).isValid()).isTrue();
        assertThat(tags(java.util.stream.IntStream.range(0, 51)
                                .mapToObj(i -> "t" + i)
                                .toList())
                        .errors())
                .hasSize(1);
        assertThat(tags(List.of("t".repeat(51))).errors()).hasSize(1);
        assertThat(attributes(Map.of("n", "v".repeat(2_001))).errors())
                .extracting(FieldError::field)
                .containsExactly("attributes.n");
        assertThat(attributes(Map.of("n".repeat(101), "v")).errors()).hasSize(1);
    }

    @Property
    void readsItsOwnWritingAsItWas(
            @ForAll String name, @ForAll String email, @ForAll String phone, @ForAll List<String> tags) {
        Profile first = reader.read(new Raw(
                        null, name, email + "@example.com", phone, null, null, null, null, tags, Map.of("a", name)))
                .profile();
        Profile second = reader.read(new Raw(
                        null,
                        first.name(),
                        first.email() == null ? null : first.email().value(),
                        first.phone() == null ? null : first.phone().value(),
                        null,
                        null,
                        null,
                        null,
                        List.copyOf(first.tags()),
                        first.attributes()))
                .profile();

        assertThat(second).isEqualTo(first);
    }

    private Reading read(String field, String value) {
        return reader.read(new Raw(
                is("external_id", field, value),
                is("name", field, value),
                is("email", field, value),
                is("phone", field, value),
                is("language", field, value),
                is("company", field, value),
                is("city", field, value),
                is("country", field, value),
                List.of(),
                Map.of()));
    }

    private static @Nullable String is(String name, String field, String value) {
        return name.equals(field) ? value : null;
    }

    private Reading tags(List<String> tags) {
        return reader.read(new Raw(null, null, null, null, null, null, null, null, tags, Map.of()));
    }

    private Reading attributes(Map<String, String> attributes) {
        return reader.read(new Raw(null, null, null, null, null, null, null, null, List.of(), attributes));
    }
}
