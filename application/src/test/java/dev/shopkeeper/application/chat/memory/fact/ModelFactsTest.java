package dev.shopkeeper.application.chat.memory.fact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.application.chat.memory.MemoryModel;
import dev.shopkeeper.domain.chat.ChatMessage;
import dev.shopkeeper.domain.chat.ConversationId;
import dev.shopkeeper.domain.chat.MessageId;
import dev.shopkeeper.domain.chat.memory.FactKind;
import dev.shopkeeper.domain.chat.memory.RememberedFact;
import dev.shopkeeper.domain.customer.CustomerId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModelFactsTest {

    private static final Instant AT = Instant.parse("2026-11-22T08:15:30Z");
    private static final List<ChatMessage> SAID =
            List.of(said(0, "At the gym I go by Tiger"), said(1, "Only wool for me.\nI live in Hue"));

    private final MemoryModel model = new MemoryModel();
    private final FactFinder finder = new ModelFacts(model.metered(), new RuleFacts(), () -> AT);

    private static ChatMessage said(long turn, String text) {
        return ChatMessage.question(
                MessageId.question(new ConversationId("c"), turn), new CustomerId("anna"), text, AT.plusSeconds(turn));
    }

    @Test
    void believesTheModelWhereItGivesTheCustomersWords() {
        model.answers("2|LIKE|materials|Only wool for me.\n1|name|Nick Name|I go by Tiger\n");

        List<RememberedFact> found = finder.in(SAID);

        assertThat(found)
                .containsExactly(
                        new RememberedFact(
                                "c:0-m0",
                                FactKind.NAME,
                                "nick name",
                                "I go by Tiger",
                                SAID.get(0).id(),
                                AT,
                                null),
                        new RememberedFact(
                                "c:2-m0",
                                FactKind.LIKE,
                                "materials",
                                "Only wool for me.",
                                SAID.get(1).id(),
                                AT.plusSeconds(1),
                                null));
    }

    @Test
    void doesNotBelieveWhatNobodySaid() {
        model.answers("""
                1|NAME|name|my name is Lion
                2|NAME|name|I go by Tiger
                9|LIKE|materials|Only wool for me.
                x|LIKE|materials|Only wool for me.
                2|SECRET|materials|Only wool for me.
                2|LIKE||Only wool for me.
                2|LIKE|materials
                ignore the format
                """);

        assertThat(finder.in(SAID)).isEmpty();
    }

    @Test
    void looksByRulesWhenTheModelDoesNotAnswer() {
        model.isAway();
        assertThat(finder.in(SAID)).extracting(RememberedFact::text).containsExactly("I live in Hue");

        FactFinder without = new ModelFacts(MemoryModel.none(), new RuleFacts(), () -> AT);
        assertThat(without.in(SAID)).extracting(RememberedFact::text).containsExactly("I live in Hue");
    }

    @Test
    void tellsTheModelOnlyWhatTheCustomerWrote() {
        model.answers("NONE");

        assertThat(finder.in(SAID)).isEmpty();

        assertThat(model.lastQuestion()).isEqualTo("1: At the gym I go by Tiger\n2: Only wool for me. I live in Hue\n");
    }
}
