package dev.shopkeeper.domain.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

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

    @Property
    void decidesQuickly(@ForAll String text) {
        EmailAddress.parse("a.".repeat(120) + text);
        EmailAddress.parse("a@" + "a.".repeat(120) + text);
    }
}
