package dev.shopkeeper.application.chat.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.domain.catalogue.ProductId;
import dev.shopkeeper.domain.chat.AnswerMode;
import dev.shopkeeper.domain.chat.HandoverReason;
import dev.shopkeeper.domain.chat.Reply;
import dev.shopkeeper.domain.chat.SourceKind;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.interaction.Interaction;
import dev.shopkeeper.domain.interaction.Interaction.Report;
import dev.shopkeeper.domain.interaction.InteractionType;
import java.util.List;
import org.junit.jupiter.api.Test;

class LocalAssistantTest {

    private static final DemoChat CHAT = new DemoChat();
    private static final CustomerId ANN = new CustomerId("ann");

    @Test
    void answersTheQuestionsItWasMadeFor() {
        QuestionSet.Score score = QuestionSet.score(CHAT, "tuned.txt");

        assertThat(score.answerable() + score.unanswerable()).isGreaterThanOrEqualTo(60);
        assertThat(score.unanswerable()).isGreaterThanOrEqualTo(20);
        assertThat(score.recall()).as(score.failures().toString()).isGreaterThanOrEqualTo(0.90);
        assertThat(score.abstention()).as(score.failures().toString()).isGreaterThanOrEqualTo(0.95);
        assertThat(score.unfounded()).as(score.failures().toString()).isZero();
    }

    /** Less is understood of what people write who do not know it; what it does not understand it must not answer. */
    @Test
    void answersMostOfWhatPeopleWriteWhoDoNotKnowIt() {
        QuestionSet.Score score = QuestionSet.score(CHAT, "natural.txt");

        assertThat(score.recall()).as(score.failures().toString()).isGreaterThanOrEqualTo(0.80);
        assertThat(score.abstention()).as(score.failures().toString()).isGreaterThanOrEqualTo(0.95);
        assertThat(score.unfounded()).as(score.failures().toString()).isZero();
    }

    @Test
    void asksNoHistoryWhereSomethingIsToGoBack() {
        Reply reply =
                CHAT.answers(ANN, "I ordered two bowls and one came smashed").getLast();

        assertThat(reply.sources()).isNotEmpty();
        assertThat(reply.text()).contains("damaged or broken");
    }

    @Test
    void comparesWhatIsNamedByHalf() {
        Reply reply = CHAT.answers(ANN, "What's the difference between the celadon tea set and the matt black one?")
                .getLast();

        assertThat(reply.products())
                .extracting(ProductId::value)
                .containsExactlyInAnyOrder("tea-set-celadon", "tea-set-black");
    }

    @Test
    void refusesNoOrdinaryQuestion() {
        List<String> refused = ChatQuestions.refused(CHAT);

        assertThat(QuestionSet.lines("ordinary.txt")).hasSizeGreaterThanOrEqualTo(100);
        assertThat(refused)
                .hasSizeLessThanOrEqualTo(QuestionSet.lines("ordinary.txt").size() / 50);
    }

    @Test
    void tellsWhatTheCustomerDidAndNobodyElse() {
        report("phin-brass", InteractionType.PURCHASE);
        report("scarf-rose", InteractionType.VIEW);

        Reply bought = CHAT.answers(ANN, "What have I bought?").getLast();
        Reply viewed = CHAT.answers(ANN, "tôi đã xem gì?").getLast();
        Reply other = CHAT.answers(new CustomerId("bob"), "What have I bought?").getLast();

        assertThat(bought.products()).containsExactly(new ProductId("phin-brass"));
        assertThat(bought.sources()).anyMatch(source -> source.kind() == SourceKind.ACTIVITY);
        assertThat(viewed.products()).containsExactly(new ProductId("scarf-rose"));
        assertThat(viewed.text()).startsWith("Bạn đã xem");
        assertThat(other.products()).isEmpty();
    }

    private static void report(String product, InteractionType type) {
        CHAT.interactions.append(List.of(
                Interaction.reported(ANN, "ann", new Report(product, type, null, null, null, null), DemoChat.NOW)));
    }

    @Test
    void notesWhatItRecommends() {
        Reply reply = CHAT.answer("What do you recommend?");

        assertThat(reply.products()).isNotEmpty();
        assertThat(reply.sources()).anyMatch(source -> source.kind() == SourceKind.RECOMMENDATION);
    }

    /** Folded, the English "do" reads as the Vietnamese "đó". */
    @Test
    void recommendsAfterItHasListedSomethingElse() {
        Reply reply = CHAT.answer("Show me silk scarves", "What do you recommend?");

        assertThat(reply.sources()).anyMatch(source -> source.kind() == SourceKind.RECOMMENDATION);
        assertThat(CHAT.answer("khăn lụa", "cái đó giá bao nhiêu?").products()).isNotEmpty();
    }

    @Test
    void handsOverToAPerson() {
        assertThat(CHAT.answer("I want to talk to a human").handover()).isEqualTo(HandoverReason.CUSTOMER_REQUEST);
        assertThat(CHAT.answer("cho mình gặp nhân viên").handover()).isEqualTo(HandoverReason.CUSTOMER_REQUEST);
        assertThat(CHAT.answer("Do you sell laptops?", "yes please").handover())
                .isEqualTo(HandoverReason.CUSTOMER_REQUEST);
        assertThat(CHAT.answer("Show me silk scarves", "yes please").handover()).isNull();
    }

    @Test
    void answersInTheLanguageItIsAskedIn() {
        assertThat(CHAT.answer("Show me silk scarves").text()).startsWith("I found");
        assertThat(CHAT.answer("khăn lụa").text()).startsWith("Mình tìm thấy");
        assertThat(CHAT.answer("How much is the Bát Tràng bowl in celadon?").text())
                .contains("170,000 ₫");
    }

    @Test
    void saysThatNoModelAnswered() {
        Reply reply = CHAT.answer("headlamp");

        assertThat(reply.mode()).isEqualTo(AnswerMode.LOCAL);
        assertThat(reply.model()).isNull();
        assertThat(reply.usage().total()).isZero();
    }
}
