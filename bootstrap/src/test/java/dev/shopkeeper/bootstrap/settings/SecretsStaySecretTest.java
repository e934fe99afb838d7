package dev.shopkeeper.bootstrap.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SecretsStaySecretTest {

    /** A part that is in every value, and in no word of ours. */
    private static final String MARK = "xq7zk";

    @Property(tries = 2_000)
    void neverTellsAValueWhateverItIs(
            @ForAll @From("variable") String variable,
            @ForAll String before,
            @ForAll @From("separator") String middle) {
        String value = before + middle + MARK;
        try {
            Settings settings = SettingsTest.readWith(SettingsTest.PRODUCTION, variable, value);
            if (SECRET.contains(variable)) {
                assertThat(settings.toString()).doesNotContain(MARK);
            }
        } catch (UnusableSettings refusal) {
            assertThat(refusal.getMessage())
                    .contains(variable.split("_", -1)[0])
                    .doesNotContain(MARK);
            assertThat(refusal.getCause()).isNull();
        }
    }

    private static final List<String> SECRET = List.of(
            "MONGODB_URI",
            "REDIS_URI",
            "SMTP_PASSWORD",
            "GEMINI_API_KEY",
            "TOKEN_SECRET",
            "JWT_SECRET",
            "TRUSTED_ISSUER_SECRETS",
            "CLIENT_HEADER_SECRET",
            "ADMIN_PASSWORD");

    @Provide
    Arbitrary<String> variable() {
        // a host name is looked up, which is slow for a name that is not one
        return Arbitraries.of(SettingsTest.VARIABLES).filter(variable -> !variable.equals("SHOPKEEPER_HOST"));
    }

    @Provide
    Arbitrary<String> separator() {
        return Arbitraries.of("", "=", ",", "://", "mongodb://user:", "@", "redis://:", "issuer=");
    }
}
