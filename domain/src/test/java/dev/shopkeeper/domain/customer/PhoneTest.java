package dev.shopkeeper.domain.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneTest {

    @ParameterizedTest
    @ValueSource(strings = {"84912345678", "+0912345678", "+849", "+84 912 345 678", "+8491234567890123", ""})
    void isNoKeyUnlessInternational(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> Phone.e164(value));
    }

    @Test
    void mayBeWhateverSomebodyWrote() {
        assertThat(Phone.asWritten("555-1234x9").isE164()).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> Phone.asWritten(" "));
        assertThatIllegalArgumentException().isThrownBy(() -> Phone.asWritten("1".repeat(501)));
    }
}
