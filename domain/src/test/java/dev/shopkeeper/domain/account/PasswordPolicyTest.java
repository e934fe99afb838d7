package dev.shopkeeper.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.shopkeeper.domain.customer.EmailAddress;
import dev.shopkeeper.domain.failure.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTest {

    private static final Username NAME = new Username("long.username");
    private static final EmailAddress EMAIL = new EmailAddress("ann@shop.example");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "short12",
                "Password123",
                "12345678",
                "aaaaaaaaaaaa",
                "abababababab",
                "LONG.username",
                "Ann@shop.example"
            })
    void refusesTheFirstGuesses(String text) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> PasswordPolicy.check("new_password", new Password(text), NAME, EMAIL))
                .satisfies(e -> assertThat(e.fields().getFirst().field()).isEqualTo("new_password"))
                .satisfies(e -> assertThat(text.isEmpty() || !e.message().contains(text))
                        .isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr0ub4dor", "correct horse battery staple", "mật khẩu dài", "🐎🔋📎🐎🔋📎🐎🔋"})
    void takesAllOthers(String text) {
        PasswordPolicy.check("password", new Password(text), NAME, EMAIL);
    }

    @ParameterizedTest
    @ValueSource(ints = {129, 100_000})
    void refusesWhatIsTooLongToHash(int length) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> PasswordPolicy.check(
                        "password", new Password("abc".repeat(length).substring(0, length)), NAME, EMAIL));
    }

    @Test
    void isTheSameFromEveryKeyboard() {
        assertThat(new Password("m\u1eadt kh\u1ea9u")).isEqualTo(new Password("ma\u0323\u0302t kha\u0302\u0309u"));
    }
}
