package dev.shopkeeper.application.chat.memory.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.application.embedding.SentenceEncoder;
import dev.shopkeeper.domain.chat.ConversationId;
import dev.shopkeeper.domain.chat.MessageId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MessageIndexTest {

    private final MessageIndex index = new MessageIndex();

    private static MessageId id(long number) {
        return new MessageId(new ConversationId("c"), number);
    }

    private void add(long number, String text) {
        index.add(IndexedMessage.of(id(number), text));
    }

    private static float[] pointing(int axis) {
        float[] vector = new float[SentenceEncoder.LENGTH];
        vector[axis] = 1;
        return vector;
    }

    private List<MessageId> found(String question, float[] vector) {
        return index.rank(question, vector, Ranking.USUAL, Set.of(), 10).stream()
                .map(RankedMessage::id)
                .toList();
    }

    private List<MessageId> found(String question) {
        return index.rank(question, null, Ranking.USUAL, Set.of(), 10).stream()
                .map(RankedMessage::id)
                .toList();
    }

    @Test
    void findsByWordsWhateverTheirEndingsAndMarks() {
        add(0, "I bought running shoes");
        add(10, "Tôi thích màu đỏ");
        add(20, "the weather is fine");

        assertThat(found("which shoe did I buy for runs")).first().isEqualTo(id(0));
        assertThat(found("mau do")).containsExactly(id(10));
    }

    @Test
    void findsNothingWhereNothingFits() {
        add(0, "I bought running shoes");

        assertThat(found("is there any ham")).isEmpty();
        assertThat(found("what is the")).isEmpty();
        assertThat(new MessageIndex().rank("shoes", pointing(0), Ranking.USUAL, Set.of(), 10))
                .isEmpty();
    }

    @Test
    void findsByMeaningWithoutACommonWord() {
        index.add(IndexedMessage.of(id(0), "sneakers for jogging").encoded(pointing(3)));
        index.add(IndexedMessage.of(id(10), "a teapot").encoded(pointing(7)));

        assertThat(found("running shoes", pointing(3))).containsExactly(id(0));
    }

    @Test
    void takesNeighboursAlongBehindWhatFits() {
        add(4, "what did you say about the teapot");
        add(5, "it broke");
        add(6, "oh no");
        add(20, "it broke too");

        assertThat(found("teapot")).containsExactly(id(4), id(5));
    }

    @Test
    void linksNeighboursWhicheverCameFirst() {
        add(5, "it broke");
        add(4, "the teapot");

        assertThat(found("teapot")).containsExactly(id(4), id(5));
    }

    @Test
    void leavesOutWhatIsKnownAnyway() {
        add(0, "the red teapot");
        add(10, "the blue teapot");

        assertThat(index.rank("teapot", null, Ranking.USUAL, Set.of(id(10)), 10))
                .extracting(RankedMessage::id)
                .containsExactly(id(0));
    }

    @Test
    void prefersWhatIsRareAndGivesNoMoreThanAsked() {
        for (int i = 0; i < 30; i++) {
            add(10L * i, "tea again number " + i);
        }
        add(1_000, "tea from Kyoto");

        List<RankedMessage> ranked = index.rank("tea from Kyoto", null, Ranking.USUAL, Set.of(), 5);

        assertThat(ranked).hasSize(5);
        assertThat(ranked.getFirst().id()).isEqualTo(id(1_000));
        assertThat(ranked).isSortedAccordingTo((a, b) -> Double.compare(b.score(), a.score()));
    }

    @Test
    void takesTheVectorThatWasMissing() {
        add(0, "a teapot");
        assertThat(index.isEncoded(id(0))).isFalse();

        index.add(IndexedMessage.of(id(0), "a teapot").encoded(pointing(1)));

        assertThat(index.isEncoded(id(0))).isTrue();
        assertThat(index.size()).isEqualTo(1);
        assertThat(found("something else", pointing(1))).containsExactly(id(0));
    }
}
