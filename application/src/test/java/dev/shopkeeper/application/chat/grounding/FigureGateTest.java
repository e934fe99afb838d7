package dev.shopkeeper.application.chat.grounding;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FigureGateTest {

    private static final Evidence EVIDENCE =
            Evidence.price(new BigDecimal("1250000"), "VND").and(Evidence.rating(4.6));

    private final StringBuilder shown = new StringBuilder();
    private final FigureGate gate = new FigureGate(EVIDENCE, shown::append);

    @Test
    void showsWordsAtOnce() {
        assertThat(gate.accept("Our lotus tea ")).isTrue();

        assertThat(shown).hasToString("Our lotus tea ");
    }

    @Test
    void holdsAFigureBackUntilItIsComplete() {
        gate.accept("It costs 1.2");
        gate.accept("50.0");
        assertThat(shown.toString()).doesNotContain("1");

        gate.accept("00 đ, and");
        assertThat(shown.toString()).contains("1.250.000 đ");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8, 50})
    void showsAFoundedAnswerWhole(int piece) {
        String answer = "Trà sen giá 1.250.000 đ, được 4,6 sao.\n1. Trà sen – $0? Không: 1,25 triệu đồng ạ.";
        String founded = answer.replace("$0? Không: ", "");
        for (int i = 0; i < founded.length(); i += piece) {
            assertThat(gate.accept(founded.substring(i, Math.min(founded.length(), i + piece))))
                    .isTrue();
        }

        assertThat(gate.end()).isTrue();
        assertThat(shown).hasToString(founded);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8, 50})
    void closesBeforeAnUnfoundedFigureIsSeen(int piece) {
        String answer = "The tea costs 1.250.000 đ today, but for you only 199.000 đ if you order now, my friend.";
        boolean open = true;
        for (int i = 0; i < answer.length() && open; i += piece) {
            open = gate.accept(answer.substring(i, Math.min(answer.length(), i + piece)));
        }
        gate.end();

        assertThat(gate.unfounded()).containsExactly("199.000 đ");
        assertThat(shown.toString()).contains("1.250.000 đ").doesNotContain("199");
    }

    @Test
    void checksWhatIsLeftAtTheEnd() {
        gate.accept("Only $5");

        assertThat(gate.end()).isFalse();
        assertThat(shown.toString()).doesNotContain("5");
    }
}
