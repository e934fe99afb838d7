package dev.shopkeeper.application.chat.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.domain.chat.ChatMessage;
import dev.shopkeeper.domain.chat.memory.RememberedFact;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever was said, a memory keeps to its budget. */
class MemoryBudgetTest {

    private static final int LABEL = 12;

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> plain = Arbitraries.strings()
                .withCharRange('a', 'z')
                .withChars(" .,?!0123456789")
                .ofMaxLength(3_000);
        Arbitrary<String> vietnamese =
                Arbitraries.strings().withChars("áàạảãâấđêếôơưừ một hai\n").ofMaxLength(2_000);
        Arbitrary<String> others = Arbitraries.strings().all().ofMaxLength(500);
        return Arbitraries.oneOf(plain, vietnamese, others).map(text -> text.isBlank() ? "x" : text);
    }

    @Property(tries = 300)
    void keepsToItsBudget(
            @ForAll @IntRange(min = -10, max = 6_000) int budget,
            @ForAll @Size(max = 16) List<@From("texts") String> said) {
        MemoryFixture fixture = new MemoryFixture();
        for (int turn = 0; turn < said.size(); turn++) {
            String text = said.get(turn);
            String short240 = text.substring(0, Math.min(200, text.length()));
            fixture.say(MemoryFixture.ANNA, turn < said.size() / 2 ? "old" : "c", turn, "I love " + short240, text);
        }
        fixture.work();
        fixture.memories.find(MemoryFixture.ANNA).ifPresent(known -> {
            String summary = String.join(" ", said);
            fixture.memories.replace(known.summarised(
                    ("so " + summary).substring(0, Math.min(2_000, summary.length() + 3)),
                    fixture.messages
                            .newest(MemoryFixture.ANNA, null, 1)
                            .getFirst()
                            .id()));
        });

        Memory memory =
                fixture.recall(MemoryFixture.ANNA, "c", said.isEmpty() ? "love" : "love " + said.getFirst(), budget);

        assertThat(memory.tokens()).isBetween(0, Math.max(0, budget));
        assertThat(recounted(memory)).isEqualTo(memory.tokens());
        assertThat(memory.recent().size() % 2).isZero();
    }

    private static int recounted(Memory memory) {
        int tokens = memory.summary() == null ? 0 : TokenEstimate.of(memory.summary()) + LABEL;
        for (ChatMessage message : memory.recent()) {
            tokens += TokenEstimate.of(message.text()) + LABEL;
        }
        for (RememberedFact fact : memory.facts()) {
            tokens += TokenEstimate.of(fact.text()) + LABEL;
        }
        for (Recollection one : memory.older()) {
            tokens += TokenEstimate.of(one.message().text()) + LABEL;
        }
        return tokens;
    }

    @Property(tries = 300)
    void cutsToTheTokensThereAre(@ForAll("texts") String text, @ForAll @IntRange(min = 1, max = 400) int tokens) {
        String cut = Excerpt.of(text, tokens);

        assertThat(TokenEstimate.of(cut)).isLessThanOrEqualTo(tokens);
        assertThat(text.startsWith(cut)
                        || text.startsWith(cut.substring(0, cut.length() - 1).stripTrailing()))
                .isTrue();
    }
}
