package dev.shopkeeper.domain.chat.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shopkeeper.domain.failure.InvalidInput;
import dev.shopkeeper.domain.failure.InvalidInput.FieldError;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PromptReaderTest {

    private final PromptReader reader = new PromptReader("en");

    private static PromptReader.Raw raw(String name, String language, @Nullable BigDecimal weight) {
        return new PromptReader.Raw(name, "System", language, "Hi {customer_name}\r\nBye", weight, null);
    }

    @Test
    void readsADraft() {
        PromptDraft draft = reader.draft(raw(" support ", "vi_vn", new BigDecimal("5E+1")));
        assertThat(draft.address()).isEqualTo(new PromptAddress("support", "vi-VN"));
        assertThat(draft.kind()).isEqualTo(PromptKind.SYSTEM);
        assertThat(draft.text().content()).isEqualTo("Hi {customer_name}\nBye");
        assertThat(draft.weight()).isEqualTo(new BigDecimal("50"));
        assertThat(draft.activate()).isTrue();
    }

    @Test
    void takesTheShopsLanguageAndADefault() {
        assertThat(reader.draft(raw("a", "", null)).address().language()).isEqualTo("en");
        assertThat(reader.draft(raw("a", "default", null)).address().language()).isEqualTo(PromptAddress.DEFAULT);
    }

    @Test
    void tellsAllThatIsWrongAtOnce() {
        PromptReader.Raw raw = new PromptReader.Raw("a b", "robot", "no such", " ", new BigDecimal("-1"), true);
        assertThatThrownBy(() -> reader.draft(raw))
                .isInstanceOfSatisfying(InvalidInput.class, e -> assertThat(e.fields())
                        .extracting(FieldError::field)
                        .containsExactly("name", "language", "kind", "weight", "content"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000001", "0.00001", "1E+1000000000", "1E-1000000000"})
    void refusesOtherWeights(String weight) {
        assertThatThrownBy(() -> reader.draft(raw("a", "en", new BigDecimal(weight))))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void refusesToAddWithTheWeightOfWhatIsNotUsed() {
        assertThatThrownBy(() -> reader.draft(raw("a", "en", BigDecimal.ZERO))).isInstanceOf(InvalidInput.class);
        assertThat(reader.weight(new BigDecimal("0.00"))).isEqualTo(BigDecimal.ZERO);
    }
}
