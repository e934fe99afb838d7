package dev.shopkeeper.domain.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    private static final Pattern LOCAL_PART =
            Pattern.compile("[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+(\\.[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern DOMAIN = Pattern.compile(
            "([\\p{L}\\p{N}]([\\p{L}\\p{M}\\p{N}-]{0,61}[\\p{L}\\p{M}\\p{N}])?\\.)+[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}-]{0,61}[\\p{L}\\p{M}\\p{N}]");

    @ParameterizedTest
    @CsvSource({
        "  Jane.Doe@Example.COM , jane.doe@example.com",
        "o'brien+shop@mail.example.org, o'brien+shop@mail.example.org",
        "nguyễn@ví-dụ.vn, nguyễn@ví-dụ.vn",
        "x@a.co, x@a.co"
    })
    void readsAndNormalises(String text, String address) {
        assertThat(EmailAddress.parse(text)).map(EmailAddress::value).hasValue(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "jane",
                "@example.com",
                "jane@",
                "jane@localhost",
                "jane@-a.com",
                "jane@a-.com",
                "a..b@example.com",
                ".a@example.com",
                "a.@example.com",
                "Jane <jane@example.com>",
                "jane@exa mple.com",
                "jane@example.c",
                "a@b@example.com",
                "jane@example.com, x@example.com",
                "jane@example.com\r\nBcc: x@example.com"
            })
    void refusesWhatIsNone(String text) {
        assertThat(EmailAddress.parse(text)).isEmpty();
    }

    @Test
    void keepsToTheLimitsOfMail() {
        assertThat(EmailAddress.parse("a".repeat(64) + "@example.com")).isPresent();
        assertThat(EmailAddress.parse("a".repeat(65) + "@example.com")).isEmpty();
        String domain = ("b".repeat(61) + ".").repeat(4) + "com";
        assertThat(EmailAddress.parse("abc@" + domain)).isEmpty();
    }

    @Test
    void isNeverMadeOfWhatIsNotNormal() {
        assertThatIllegalArgumentException().isThrownBy(() -> new EmailAddress("Jane@example.com "));
    }

    @Property
    void whatWasReadIsReadTheSame(@ForAll String local, @ForAll String domain) {
        EmailAddress.parse(local + "@" + domain + ".com")
                .ifPresent(address ->
                        assertThat(EmailAddress.parse(address.value())).contains(address));
    }

    /** What is an address, said as patterns. */
    @Property(tries = 5_000)
    void meansWhatPatternsMean(@ForAll("pieces") String local, @ForAll("pieces") String domain) {
        String text = local + "@" + domain;
        String normal = Normalizer.normalize(text.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        int at = normal.lastIndexOf('@');
        boolean isOne = at <= 64
                && normal.length() <= 254
                && LOCAL_PART.matcher(normal.substring(0, at)).matches()
                && DOMAIN.matcher(normal.substring(at + 1)).matches();
        assertThat(EmailAddress.parse(text).isPresent()).as(normal).isEqualTo(isOne);
    }

    @Provide
    Arbitrary<String> pieces() {
        return Arbitraries.of(
                        "a",
                        "b2",
                        ".",
                        "-",
                        "+",
                        "@",
                        " ",
                        "é",
                        "e\u0301",
                        "\u0301",
                        "\u20dd",
                        "٣",
                        "Ⅳ",
                        "½",
                        "_",
                        "漢",
                        "\ud83d\ude00",
                        "\ud835\udc00",
                        "\ud835",
                        "a".repeat(62),
                        ".com",
                        ".c")
                .list()
                .ofMaxSize(5)
                .map(parts -> String.join("", parts));
    }

    @Property
    void decidesQuickly(@ForAll String text) {
        EmailAddress.parse("a.".repeat(120) + text);
        EmailAddress.parse("a@" + "a.".repeat(120) + text);
    }
}
