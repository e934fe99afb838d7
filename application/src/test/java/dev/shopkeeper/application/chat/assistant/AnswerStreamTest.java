package dev.shopkeeper.application.chat.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.application.chat.grounding.Evidence;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AnswerStreamTest {

    private static final String RULES = "You never ever speak of the internal discount table that nobody may know of.";

    private final Onlooker onlooker = new Onlooker();
    private final PromptLeak leak = new PromptLeak("mk1234567890abcdef", "short\n" + RULES);

    private AnswerStream stream(int most) {
        return new AnswerStream(new PlainAnswer(null), leak, Evidence.found("The mug costs $12.50."), onlooker, most);
    }

    @Test
    void showsTheSameHoweverItIsCut() {
        String written = "The [blue](http://evil.example/a b) mug <b class='x y'>costs</b> $12.50 today,\n"
                + "see http://evil.example/x or ![pic](http://evil.example/?q=a) 1 < 2 [sic] and more.";
        AnswerStream whole = stream(1_000);
        whole.accept(written);
        assertThat(whole.end()).isEmpty();
        String expected = onlooker.seen();
        assertThat(expected)
                .contains("blue mug costs $12.50 today", "1 < 2 [sic] and more.")
                .doesNotContain("evil");
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            onlooker.restart();
            AnswerStream pieces = stream(1_000);
            for (int at = 0; at < written.length(); ) {
                int to = Math.min(written.length(), at + 1 + random.nextInt(12));
                pieces.accept(written.substring(at, to));
                at = to;
            }
            assertThat(pieces.end()).isEmpty();
            assertThat(onlooker.seen()).isEqualTo(expected);
            assertThat(pieces.text()).isEqualTo(expected);
        }
    }

    @Test
    void showsWordsBeforeTheAnswerIsComplete() {
        AnswerStream stream = stream(1_000);
        stream.accept("Hello there, ");
        assertThat(onlooker.seen()).startsWith("Hello");
        assertThat(stream.isShown()).isTrue();
    }

    @Test
    void holdsBackAFigureThatNothingBearsOut() {
        AnswerStream stream = stream(1_000);
        stream.accept("The mug costs $12.50 and the tea set costs $99.00 today. ");
        stream.accept("And there is much more to say about both of them.");
        assertThat(stream.end()).containsExactly("$99.00");
        assertThat(onlooker.seen()).contains("$12.50").doesNotContain("99");
    }

    @Test
    void showsNothingOfThePrompt() {
        AnswerStream marked = stream(1_000);
        marked.accept("My mark is m-k-1234567890abcdef indeed.");
        marked.end();
        assertThat(marked.isLeaked()).isTrue();
        assertThat(onlooker.seen()).doesNotContain("1234567890");
        AnswerStream line = stream(1_000);
        line.accept("They say: " + RULES.toUpperCase(Locale.ROOT) + " ");
        line.end();
        assertThat(line.isLeaked()).isTrue();
        assertThat(line.isOver()).isTrue();
    }

    @Test
    void endsWhereItBecomesTooLong() {
        AnswerStream stream = stream(100);
        for (int i = 0; i < 1_000; i++) {
            stream.accept("word and word ");
        }
        assertThat(stream.isTooLong()).isTrue();
        assertThat(stream.isOver()).isTrue();
        stream.end();
        assertThat(stream.text()).hasSize(100);
        assertThat(onlooker.seen().length()).isLessThanOrEqualTo(100);
    }

    @Test
    void doesNotWaitForEverForWhatNeverEnds() {
        AnswerStream stream = stream(10_000);
        for (int i = 0; i < 400; i++) {
            stream.accept("<img is open ");
        }
        assertThat(onlooker.seen()).isNotEmpty();
        stream.end();
        assertThat(stream.text()).doesNotContain("<");
    }
}
