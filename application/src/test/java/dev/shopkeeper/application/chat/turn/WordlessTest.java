package dev.shopkeeper.application.chat.turn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class WordlessTest {

    private static String printed(Throwable bug) {
        StringWriter text = new StringWriter();
        Wordless.of(bug).printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }

    @Test
    void tellsWhatAndWhereButNoWords() {
        Throwable cause = new NumberFormatException("For input string: \"my number is 0912\"");
        String told = printed(new IllegalStateException("An asked: where is my parcel?", cause));

        assertThat(told)
                .contains("java.lang.IllegalStateException", "Caused by", "java.lang.NumberFormatException")
                .contains("at dev.shopkeeper.application.chat.turn.WordlessTest.tellsWhatAndWhereButNoWords")
                .doesNotContain("0912")
                .doesNotContain("parcel");
    }

    @Test
    void endsThoughCausesGoRound() {
        Exception one = new Exception("secret");
        Exception other = new Exception("secret", one);
        one.initCause(other);

        assertThat(printed(one)).contains("java.lang.Exception").doesNotContain("secret");
    }
}
