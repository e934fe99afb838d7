package dev.shopkeeper.domain.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.shopkeeper.domain.customer.EmailAddress;
import dev.shopkeeper.domain.failure.InvalidInput;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailTest {

    private static final EmailAddress ANN = new EmailAddress("ann@mail.example");

    private static Email email(String subject, @Nullable URI unsubscribe) {
        return new Email(
                MessageId.derived("d1", "shop.example"),
                null,
                Mailbox.of(ANN),
                subject,
                "<p>Hi</p>",
                "Hi",
                unsubscribe,
                Email.Kind.BULK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hi\r\nBcc: all@mail.example",
                "Hi\nBcc: all@mail.example",
                "Hi\rBcc: all@mail.example",
                "Hi\r\n\r\nA body",
                "Hi\r\n.\r\nMAIL FROM:<a@b.example>",
                "Hi\r\n Bcc: folded",
                "Hi\u0000",
                "Hi\tthere",
                "Hi\u000bthere",
                "Hi\u000cthere",
                "Hi\u001b[31m",
                "Hi\u007f",
                "Hi\u0085there",
                "Hi\u2028there",
                "Hi\u2029there",
                "Hi\ud800",
                "\udc00Hi"
            })
    void refusesWhatCouldEndALineOfTheHeader(String text) {
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> email(text, null));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> new Mailbox(ANN, "x" + text));
        assertThat(HeaderText.isSafe(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ann@mail.example\r\nBcc: all@mail.example",
                "ann@mail.example>\r\nDATA",
                "ann\r\n@mail.example",
                "ann@mail\n.example",
                "ann@mail.example, bob@mail.example",
                "ann\u0000@mail.example",
                "\"ann\r\"@mail.example",
                "ann@mail.example\u2028"
            })
    void hasNoAddressThatHoldsMoreThanOne(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new EmailAddress(text));
    }

    @Test
    void refusesEveryControlCharacterThereIs() {
        for (int c = 0; c <= 0xff; c++) {
            boolean control = Character.isISOControl(c);
            assertThat(HeaderText.isSafe("a" + (char) c + "b")).as("U+%04X", c).isEqualTo(!control);
        }
    }

    @Test
    void keepsLettersWhoseLastByteLooksLikeALineBreak() {
        // The low bytes of these are CR and LF, which has split headers in careless writers.
        String text = "\u560d\u560a\u010a\u010d \u0a0d";
        assertThat(email(text, null).subject()).isEqualTo(text);
        assertThat(new Mailbox(ANN, text).name()).isEqualTo(text);
    }

    @Test
    void keepsNamesOfAnyScript() {
        assertThat(new Mailbox(ANN, " Đặng Thị Hòa ").name()).isEqualTo("Đặng Thị Hòa");
        assertThat(new Mailbox(ANN, "Ann 🛍").name()).isEqualTo("Ann 🛍");
        assertThat(new Mailbox(ANN, "  ").name()).isNull();
    }

    @Test
    void unsubscribesOnTheWebOnly() {
        URI link = URI.create("https://shop.example/u/abc");
        assertThat(email("Hi", link).listUnsubscribe()).isEqualTo(link);
        for (String bad : new String[] {"mailto:a@b.example", "javascript:alert(1)", "/u/abc", "https:///u"}) {
            assertThatExceptionOfType(InvalidInput.class).as(bad).isThrownBy(() -> email("Hi", URI.create(bad)));
        }
    }

    @Test
    void boundsWhatGoesOut() {
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> email("x".repeat(501), null));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> new Mailbox(ANN, "x".repeat(Mailbox.MAX_NAME + 1)));
    }

    @Test
    void derivesTheSameIdFromTheSameName() {
        MessageId id = MessageId.derived("send1:customer1", "shop.example");
        assertThat(MessageId.derived("send1:customer1", "shop.example")).isEqualTo(id);
        assertThat(MessageId.derived("send1:customer2", "shop.example")).isNotEqualTo(id);
        assertThat(id.value()).matches("[0-9a-f]{32}@shop\\.example").doesNotContain("customer1");
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> new MessageId("a@b>\r\nBcc: <c@d"));
    }
}
