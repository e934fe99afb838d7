package dev.shopkeeper.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.shopkeeper.domain.failure.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsernameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a",
                "ann@shop.example",
                "a b",
                ".ann",
                "-ann",
                "ann\u0000",
                "ann/../x",
                "<ann>",
                "ann\u202e"
            })
    void refusesWhatIsNoName(String text) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> new Username(text))
                .satisfies(e -> assertThat(e.fields().getFirst().field()).isEqualTo("username"));
    }

    @Test
    void refusesAVeryLongOne() {
        assertThat(new Username("a".repeat(64)).value()).hasSize(64);
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> new Username("a".repeat(65)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ann", "Ann", " ANN ", "ａｎｎ"})
    void takesSpellingsOfOneNameForOne(String text) {
        assertThat(new Username(text).key()).isEqualTo("ann");
    }

    @Test
    void takesNamesOfAllAlphabets() {
        assertThat(new Username("Nguyễn_Văn.An-7").key()).isEqualTo("nguyễn_văn.an-7");
    }
}
