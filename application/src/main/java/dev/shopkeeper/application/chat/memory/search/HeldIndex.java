package dev.shopkeeper.application.chat.memory.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An index in this process, and how far it was read from the store. */
final class HeldIndex {

    final String epoch;
    final MessageIndex index = new MessageIndex();
    private @Nullable IndexSegment last;
    private @Nullable String asked;
    private float @Nullable [] meaning;

    HeldIndex(String epoch) {
        this.epoch = epoch;
    }

    /** Takes in segments as they are stored, in order. */
    synchronized void read(List<IndexSegment> segments) {
        for (IndexSegment segment : segments) {
            segment.messages().forEach(index::add);
            last = segment;
        }
    }

    /** What the question means that was looked for last; it is a message by then, and will be kept. */
    synchronized void asked(String question, float[] vector) {
        asked = question;
        meaning = vector;
    }

    /** What a text means, where it was looked for last. */
    synchronized float @Nullable [] meaningOf(String text) {
        return text.equals(asked) ? meaning : null;
    }

    /** The last segment that was read: the only one that may have grown since. */
    synchronized @Nullable IndexSegment last() {
        return last;
    }
}
