package dev.shopkeeper.bootstrap.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    static final String LONG_SECRET = "0123456789abcdef0123456789abcdef";

    /** Every variable of the contract. */
    static final List<String> VARIABLES = List.of(
            "SHOPKEEPER_PORT",
            "SHOPKEEPER_HOST",
            "SHOPKEEPER_DATA_DIR",
            "SHOPKEEPER_DEMO",
            "SHOPKEEPER_ROLES",
            "MONGODB_URI",
            "REDIS_URI",
            "SMTP_HOST",
            "SMTP_PORT",
            "SMTP_USER",
            "SMTP_PASSWORD",
            "SMTP_STARTTLS",
            "SMTP_CONNECTIONS",
            "MAIL_FROM",
            "GEMINI_API_KEY",
            "GEMINI_MODEL",
            "GEMINI_FALLBACK_MODELS",
            "GEMINI_BASE_URL",
            "GEMINI_TEMPERATURE",
            "GEMINI_THINKING_LEVEL",
            "GEMINI_SAFETY",
            "GEMINI_FIRST_WORD_SECONDS",
            "GEMINI_SILENCE_SECONDS",
            "GEMINI_LONGEST_WAIT_SECONDS",
            "GEMINI_RETIREMENTS",
            "TOKEN_SECRET",
            "JWT_SECRET",
            "TRUSTED_ISSUER_SECRETS",
            "JWT_EXPIRES_SECONDS",
            "REFRESH_EXPIRES_DAYS",
            "CLIENT_HEADER_SECRET",
            "ADMIN_EMAIL",
            "ADMIN_PASSWORD",
            "CORS_ORIGINS",
            "PUBLIC_URL",
            "DEFAULT_REGION",
            "DEFAULT_LANGUAGE",
            "SHOP_NAME",
            "INTERACTION_STRENGTHS",
            "RETRAIN_CRON",
            "RETRAIN_AFTER_INTERACTIONS",
            "MAX_UPLOAD_MB",
            "MAX_UNPACKED_MB",
            "RATE_LIMIT_PER_MINUTE",
            "SERVICE_RATE_LIMIT_PER_MINUTE",
            "LOGIN_RATE_LIMIT_PER_MINUTE",
            "CHAT_MESSAGES_PER_MINUTE",
            "CHAT_TOKENS_PER_DAY",
            "SHOP_TOKENS_PER_DAY",
            "MODEL_PRICES");

    static final Map<String, String> PRODUCTION =
            Map.of("MONGODB_URI", "mongodb://db.example:27017/shop", "TOKEN_SECRET", LONG_SECRET);

    static Settings read(Map<String, String> variables) {
        return Settings.read(variables::get, directory -> name -> "made-up-" + name + "-" + LONG_SECRET);
    }

    static Settings readWith(Map<String, String> base, String variable, String value) {
        Map<String, String> variables = new HashMap<>(base);
        variables.put(variable, value);
        return read(variables);
    }

    @Test
    void readsEveryVariableOfTheContract() {
        TreeSet<String> asked = new TreeSet<>();

        Settings.read(
                variable -> {
                    asked.add(variable);
                    return null;
                },
                directory -> name -> LONG_SECRET);

        assertThat(asked).containsExactlyElementsOf(new TreeSet<>(VARIABLES));
    }

    @Test
    void needsNothingInEmbeddedMode() {
        Settings settings = read(Map.of());

        assertThat(settings.data().embedded()).isTrue();
        assertThat(settings.data().demo()).isTrue();
        assertThat(settings.server().host()).isEqualTo("127.0.0.1");
        assertThat(settings.server().port()).isEqualTo(8000);
        assertThat(settings.server().roles()).containsExactlyInAnyOrder(NodeRole.WEB, NodeRole.WORKER);
        assertThat(settings.mongo().uri()).isNull();
        assertThat(settings.redis().uri()).isNull();
        assertThat(settings.mail().host()).isNull();
        assertThat(settings.gemini().model()).isEqualTo("gemini-3.5-flash-lite");
        assertThat(settings.tokens().signing()).hasSize(1);
        assertThat(settings.tokens().client()).hasSize(1);
        assertThat(settings.tokens().accessLife()).hasSeconds(1_800);
        assertThat(settings.tokens().refreshLife()).hasDays(30);
        assertThat(settings.admin()).isEqualTo(new AdminSettings("admin@example.com", new Secret("admin123"), true));
        assertThat(settings.texts()).isEqualTo(new TextSettings("VN", "en", "Shopkeeper"));
        assertThat(settings.training()).isEqualTo(new TrainingSettings("0 2 * * 0", 1_000));
        assertThat(settings.uploads()).isEqualTo(new UploadSettings(512L << 20, 4_096L << 20));
        assertThat(settings.limits()).isEqualTo(new LimitSettings(600, 60_000, 10));
        assertThat(settings.chat())
                .isEqualTo(new ChatSettings(60, 200_000, null, settings.chat().prices()));
        assertThat(settings.cors().origins()).isEmpty();
    }

    @Test
    void isOpenToTheNetworkInProduction() {
        Settings settings = read(PRODUCTION);

        assertThat(settings.data().embedded()).isFalse();
        assertThat(settings.data().demo()).isFalse();
        assertThat(settings.server().host()).isEqualTo("0.0.0.0");
        assertThat(settings.admin()).isEqualTo(new AdminSettings(null, null, false));
        assertThat(settings.tokens().client()).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("VARIABLES")
    void takesAnEmptyVariableAsNotSet(String variable) {
        for (String empty : List.of("", "  ", "\t")) {
            assertThat(readWith(Map.of(), variable, empty)).isEqualTo(read(Map.of()));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        SHOPKEEPER_PORT                | 0
        SHOPKEEPER_PORT                | 65535
        SHOPKEEPER_HOST                | 0.0.0.0
        SHOPKEEPER_HOST                | localhost
        SHOPKEEPER_DATA_DIR            | /var/lib/shopkeeper
        SHOPKEEPER_DEMO                | FALSE
        SHOPKEEPER_ROLES               | worker
        SHOPKEEPER_ROLES               | Web,
        REDIS_URI                      | rediss://user:secret@cache.example:6380/2
        SMTP_PORT                      | 25
        SMTP_STARTTLS                  | required
        SMTP_CONNECTIONS               | 16
        MAIL_FROM                      | "The Shop" <hello@shop.example>
        GEMINI_API_KEY                 | some-key
        GEMINI_MODEL                   | gemini-4-pro
        GEMINI_BASE_URL                | http://127.0.0.1:9999/v1beta/
        GEMINI_FALLBACK_MODELS         | gemini-3.8-flash, gemini-3.5-flash
        GEMINI_TEMPERATURE             | 0.4
        GEMINI_THINKING_LEVEL          | medium
        GEMINI_SAFETY                  | harassment=block_only_high, HARM_CATEGORY_HATE_SPEECH=BLOCK_NONE
        GEMINI_FIRST_WORD_SECONDS      | 5
        GEMINI_SILENCE_SECONDS         | 30
        GEMINI_LONGEST_WAIT_SECONDS    | 1
        GEMINI_RETIREMENTS             | gemini-3.5-flash=2027-03-01
        MODEL_PRICES                   | gemini-3.5-flash-lite=0.30/2.50, a=1/2@2027-01-01
        JWT_SECRET                     | short
        TRUSTED_ISSUER_SECRETS         | https://a.example=se=cret=, b=other
        JWT_EXPIRES_SECONDS            | 60
        REFRESH_EXPIRES_DAYS           | 1
        CLIENT_HEADER_SECRET           | 0123456789abcdef,fedcba9876543210
        ADMIN_EMAIL                    | owner@shop.example
        ADMIN_PASSWORD                 | a better one
        CORS_ORIGINS                   | https://shop.example, http://localhost:3000
        PUBLIC_URL                     | https://shop.example/keeper/
        DEFAULT_REGION                 | de
        DEFAULT_LANGUAGE               | vi-VN
        SHOP_NAME                      | Cửa hàng của Lan
        INTERACTION_STRENGTHS          | view=0.5, Purchase = 10
        RETRAIN_CRON                   | */15 3-5 1,15 * MON
        RETRAIN_AFTER_INTERACTIONS     | 1
        MAX_UPLOAD_MB                  | 8
        MAX_UNPACKED_MB                | 512
        RATE_LIMIT_PER_MINUTE          | 1
        SERVICE_RATE_LIMIT_PER_MINUTE  | 1000000
        LOGIN_RATE_LIMIT_PER_MINUTE    | 3
        CHAT_MESSAGES_PER_MINUTE       | 5
        CHAT_TOKENS_PER_DAY            | 10000000000
        SHOP_TOKENS_PER_DAY            | 1
        """)
    void takesWhatIsMeant(String variable, String value) {
        assertThat(readWith(Map.of(), variable, value)).isNotEqualTo(read(Map.of()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        SHOPKEEPER_PORT                | 65536
        SHOPKEEPER_PORT                | -1
        SHOPKEEPER_PORT                | http
        SHOPKEEPER_HOST                | no such host
        SHOPKEEPER_DATA_DIR            | /dev/null
        SHOPKEEPER_DEMO                | yes
        SHOPKEEPER_ROLES               | web,cook
        MONGODB_URI                    | http://db.example/shop
        MONGODB_URI                    | mongodb://
        REDIS_URI                      | cache.example:6379
        SMTP_HOST                      | mail example
        SMTP_PORT                      | 0
        SMTP_STARTTLS                  | maybe
        SMTP_CONNECTIONS               | 0
        MAIL_FROM                      | nobody
        MAIL_FROM                      | "two words"@shop.example
        MAIL_FROM                      | a@b.example, c@d.example
        GEMINI_MODEL                   | a model
        GEMINI_BASE_URL                | ftp://example.com
        GEMINI_FALLBACK_MODELS         | gemini-3.8-flash, a model
        GEMINI_TEMPERATURE             | 2.1
        GEMINI_TEMPERATURE             | NaN
        GEMINI_THINKING_LEVEL          | deep
        GEMINI_SAFETY                  | harassment=never
        GEMINI_SAFETY                  | manners=block_none
        GEMINI_SAFETY                  | harassment
        GEMINI_FIRST_WORD_SECONDS      | 0
        GEMINI_SILENCE_SECONDS         | 301
        GEMINI_LONGEST_WAIT_SECONDS    | soon
        GEMINI_RETIREMENTS             | gemini-3.5-flash=soon
        MODEL_PRICES                   | gemini-3.5-flash-lite=0.30
        MODEL_PRICES                   | gemini-3.5-flash-lite=-1/2
        TOKEN_SECRET                   | tooshort
        TOKEN_SECRET                   | 0123456789abcdef0123456789abcdef,tooshort
        JWT_SECRET                     | made-up-TOKEN_SECRET-0123456789abcdef0123456789abcdef
        TRUSTED_ISSUER_SECRETS         | issuer
        TRUSTED_ISSUER_SECRETS         | a=one,a=two
        TRUSTED_ISSUER_SECRETS         | a=made-up-TOKEN_SECRET-0123456789abcdef0123456789abcdef
        JWT_EXPIRES_SECONDS            | 0
        REFRESH_EXPIRES_DAYS           | 1.5
        CLIENT_HEADER_SECRET           | tiny
        ADMIN_EMAIL                    | admin
        ADMIN_PASSWORD                 | short
        CORS_ORIGINS                   | shop.example
        CORS_ORIGINS                   | https://shop.example/path
        PUBLIC_URL                     | shop.example
        DEFAULT_REGION                 | Vietnam
        DEFAULT_LANGUAGE               | english!
        INTERACTION_STRENGTHS          | view
        INTERACTION_STRENGTHS          | stare=1
        INTERACTION_STRENGTHS          | view=-1
        INTERACTION_STRENGTHS          | view=NaN
        INTERACTION_STRENGTHS          | recommend=1
        RETRAIN_CRON                   | on sundays
        RETRAIN_CRON                   | 61 2 * * 0
        RETRAIN_CRON                   | * * 0 2 * * 0
        RETRAIN_AFTER_INTERACTIONS     | 0
        MAX_UPLOAD_MB                  | 512MB
        MAX_UNPACKED_MB                | 1
        RATE_LIMIT_PER_MINUTE          | 0
        SERVICE_RATE_LIMIT_PER_MINUTE  | many
        LOGIN_RATE_LIMIT_PER_MINUTE    | -5
        CHAT_MESSAGES_PER_MINUTE       | 0
        CHAT_TOKENS_PER_DAY            | 99999999999999999999
        SHOP_TOKENS_PER_DAY            | none
        """)
    void refusesWhatCannotBeUsedAndNamesTheVariable(String variable, String value) {
        UnusableSettings refusal =
                catchThrowableOfType(UnusableSettings.class, () -> readWith(Map.of(), variable, value));

        assertThat(refusal.problems()).anySatisfy(problem -> assertThat(problem).startsWith(variable + " must"));
    }

    @Test
    void refusesAShopNameThatCouldBreakAHeader() {
        assertThatThrownBy(() -> readWith(Map.of(), "SHOP_NAME", "Shop\r\nBcc: all@shop.example"))
                .isInstanceOf(UnusableSettings.class)
                .hasMessageStartingWith("SHOP_NAME must");
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() {
        Map<String, String> variables =
                Map.of("SHOPKEEPER_PORT", "x", "DEFAULT_REGION", "x", "MAX_UPLOAD_MB", "x", "MONGODB_URI", "x");

        UnusableSettings refusal = catchThrowableOfType(UnusableSettings.class, () -> read(variables));

        assertThat(refusal.problems())
                .extracting(problem -> problem.substring(0, problem.indexOf(' ')))
                .contains("SHOPKEEPER_PORT", "DEFAULT_REGION", "MAX_UPLOAD_MB", "MONGODB_URI", "TOKEN_SECRET");
    }

    @Test
    void needsASigningSecretInProduction() {
        assertThatThrownBy(() -> read(Map.of("MONGODB_URI", "mongodb://db.example/shop")))
                .isInstanceOf(UnusableSettings.class)
                .hasMessageStartingWith("TOKEN_SECRET must be set");
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin@example.com", "Admin@Example.com"})
    void refusesTheDefaultAdminInProduction(String email) {
        Map<String, String> variables = new TreeMap<>(PRODUCTION);
        variables.put("ADMIN_EMAIL", email);
        variables.put("ADMIN_PASSWORD", "admin123");

        UnusableSettings refusal = catchThrowableOfType(UnusableSettings.class, () -> read(variables));

        assertThat(refusal.problems()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"ADMIN_EMAIL,owner@shop.example,ADMIN_PASSWORD", "ADMIN_PASSWORD,long enough,ADMIN_EMAIL"})
    void refusesHalfAnAdminInProduction(String given, String value, String missing) {
        assertThatThrownBy(() -> readWith(PRODUCTION, given, value))
                .isInstanceOf(UnusableSettings.class)
                .hasMessageStartingWith(missing + " must be set");
    }

    @Test
    void letsTheDefaultPasswordInFromThisMachineOnly() {
        assertThat(readWith(Map.of(), "ADMIN_EMAIL", "me@shop.example").admin().loopbackOnly())
                .isTrue();
        assertThat(readWith(Map.of(), "ADMIN_PASSWORD", "a better one").admin().loopbackOnly())
                .isFalse();
    }

    @Test
    void takesSeveralSecretsForRotationInTheirOrder() {
        String second = "fedcba9876543210fedcba9876543210";

        TokenSettings tokens = readWith(PRODUCTION, "TOKEN_SECRET", LONG_SECRET + " , " + second)
                .tokens();

        assertThat(tokens.signing()).containsExactly(new Secret(LONG_SECRET), new Secret(second));
    }

    @Test
    void needsASenderBesideAMailServer() {
        assertThatThrownBy(() -> readWith(Map.of(), "SMTP_HOST", "mail.example"))
                .isInstanceOf(UnusableSettings.class)
                .hasMessageStartingWith("MAIL_FROM must be set");
    }

    @Test
    void choosesEmbeddedServersOneByOne() {
        Settings settings = readWith(PRODUCTION, "REDIS_URI", "redis://cache.example");

        assertThat(settings.mongo().uri()).isNotNull();
        assertThat(settings.redis().uri()).isNotNull();
        assertThat(settings.mail().host()).isNull();
    }

    @Test
    void namesPropertiesAfterVariables() {
        assertThat(VariableSource.propertyName("SHOPKEEPER_DATA_DIR")).isEqualTo("shopkeeper.data-dir");
        assertThat(VariableSource.propertyName("RATE_LIMIT_PER_MINUTE")).isEqualTo("rate.limit-per-minute");
    }
}
