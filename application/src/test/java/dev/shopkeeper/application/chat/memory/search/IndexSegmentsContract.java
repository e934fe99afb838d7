package dev.shopkeeper.application.chat.memory.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.application.embedding.SentenceEncoder;
import dev.shopkeeper.domain.chat.ConversationId;
import dev.shopkeeper.domain.chat.MessageId;
import dev.shopkeeper.domain.customer.CustomerId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store of segments keeps to. */
public abstract class IndexSegmentsContract {

    private static final CustomerId ANNA = new CustomerId("anna");
    private static final CustomerId BINH = new CustomerId("binh");

    /** An empty store. */
    protected abstract IndexSegments segments();

    private static IndexedMessage message(String conversation, long number, String text) {
        return IndexedMessage.of(new MessageId(new ConversationId(conversation), number), text);
    }

    private static IndexSegment segment(CustomerId customer, String epoch, int number, IndexedMessage... messages) {
        return new IndexSegment(customer, epoch, number, List.of(messages), 0);
    }

    @Test
    void keepsMessagesAsTheyAre() {
        IndexSegments segments = segments();
        float[] vector = new float[SentenceEncoder.LENGTH];
        vector[0] = -0.6f;
        vector[383] = 0.8f;
        IndexedMessage encoded = message("c", 3, "a red teapot").encoded(vector);
        IndexedMessage words = message("hội thoại", 123_456_789_012L, "");

        assertThat(segments.save(segment(ANNA, "e", 0, encoded, words))).isTrue();

        List<IndexedMessage> read = segments.of(ANNA, "e", 0).getFirst().messages();
        assertThat(read).extracting(IndexedMessage::id).containsExactly(encoded.id(), words.id());
        assertThat(read.getFirst().terms()).isEqualTo(encoded.terms());
        assertThat(read.getFirst().vector()).isEqualTo(encoded.vector());
        assertThat(read.getLast().terms()).isEmpty();
        assertThat(read.getLast().vector()).isNull();
    }

    @Test
    void givesThemInOrderFromANumberOn() {
        IndexSegments segments = segments();
        for (int number : new int[] {2, 0, 11, 1}) {
            segments.save(segment(ANNA, "e", number));
        }
        segments.save(segment(ANNA, "other", 3));
        segments.save(segment(BINH, "e", 4));

        assertThat(segments.of(ANNA, "e", 0)).extracting(IndexSegment::number).containsExactly(0, 1, 2, 11);
        assertThat(segments.of(ANNA, "e", 2)).extracting(IndexSegment::number).containsExactly(2, 11);
    }

    @Test
    void savesOnlyWhatItCameFrom() {
        IndexSegments segments = segments();
        IndexSegment first = segment(ANNA, "e", 0, message("c", 0, "one"));
        assertThat(segments.save(first)).isTrue();
        assertThat(segments.save(first)).isFalse();

        IndexSegment read = segments.of(ANNA, "e", 0).getFirst();
        IndexSegment grown = read.with(List.of(message("c", 1, "two")));
        assertThat(segments.save(grown)).isTrue();
        assertThat(segments.save(grown)).isFalse();
        assertThat(segments.of(ANNA, "e", 0).getFirst().messages()).hasSize(2);
        assertThat(segments.save(grown.saved())).isTrue();

        segments.remove(ANNA, "e");
        assertThat(segments.save(grown.saved().saved())).isFalse();
    }

    @Test
    void removesWhatWasForgottenAndNothingElse() {
        IndexSegments segments = segments();
        segments.save(segment(ANNA, "e1", 0));
        segments.save(segment(ANNA, "e2", 0));
        segments.save(segment(BINH, "e1", 0));

        segments.remove(ANNA, "e1");
        assertThat(segments.of(ANNA, "e1", 0)).isEmpty();
        assertThat(segments.of(ANNA, "e2", 0)).hasSize(1);
        segments.remove(ANNA);
        assertThat(segments.of(ANNA, "e2", 0)).isEmpty();
        assertThat(segments.of(BINH, "e1", 0)).hasSize(1);
    }
}
