package dev.shopkeeper.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaGuardTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+84912345678", "-1", "@SUM(A1)", "\t=1", "\r=1", "'=1", "''+1"})
    void putsAnApostropheBeforeWhatASpreadsheetWouldRun(String cell) {
        assertThat(FormulaGuard.defuse(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "a=b", "'tis", "'", "1-2", "jane@example.com"})
    void leavesTheRestAlone(String cell) {
        assertThat(FormulaGuard.defuse(cell)).isEqualTo(cell);
        assertThat(FormulaGuard.undefuse(cell)).isEqualTo(cell);
    }

    @ParameterizedTest
    @CsvSource({"'''=1', =1", "=1, =1"})
    void takesOneGuardOff(String cell, String bare) {
        assertThat(FormulaGuard.undefuse(cell)).isEqualTo(bare);
    }

    @Property
    void isTakenOffExactly(@ForAll("cells") String cell) {
        assertThat(FormulaGuard.undefuse(FormulaGuard.defuse(cell))).isEqualTo(cell);
    }

    @Property
    void isTakenOffExactlyWhateverTheText(@ForAll String cell) {
        assertThat(FormulaGuard.undefuse(FormulaGuard.defuse(cell))).isEqualTo(cell);
    }

    @Property
    void leavesNothingDangerous(@ForAll("cells") String cell) {
        String defused = FormulaGuard.defuse(cell);

        assertThat(defused.isEmpty() || "=+-@\t\r".indexOf(defused.charAt(0)) < 0)
                .isTrue();
    }

    @Provide
    Arbitrary<String> cells() {
        return Arbitraries.strings().withChars("'=+-@\t\r a1").ofMaxLength(6);
    }
}
