package dev.shopkeeper.application.chat.memory.search;

import dev.shopkeeper.application.chat.conversation.ChatMessages;
import dev.shopkeeper.application.chat.memory.CustomerMemories;
import dev.shopkeeper.application.chat.memory.MemoryStep;
import dev.shopkeeper.application.embedding.SentenceEncoder;
import dev.shopkeeper.domain.chat.ChatMessage;
import dev.shopkeeper.domain.chat.memory.CustomerMemory;
import dev.shopkeeper.domain.customer.CustomerId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Brings the stored index of a customer up to what was said, in the background: about 8 ms for each message. Can be stopped
 * anywhere and begun again; of two nodes at it one gives way.
 */
public final class KeepIndex implements MemoryStep {

    /** Then others have their turn. */
    private static final int AT_ONCE = 1_024;

    private static final int PAGE = 64;
    private static final int WHOLE_PAGE = 1_000;

    private final ChatMessages messages;
    private final CustomerMemories memories;
    private final IndexSegments segments;
    private final MessageIndexes indexes;
    private final SentenceEncoder encoder;

    public KeepIndex(
            ChatMessages messages,
            CustomerMemories memories,
            IndexSegments segments,
            MessageIndexes indexes,
            SentenceEncoder encoder) {
        this.messages = messages;
        this.memories = memories;
        this.segments = segments;
        this.indexes = indexes;
        this.encoder = encoder;
    }

    @Override
    public boolean run(CustomerMemory memory) {
        HeldIndex held = indexes.of(memory.customer(), memory.epoch());
        IndexSegment last = held.last();
        held.read(segments.of(memory.customer(), memory.epoch(), last == null ? 0 : last.number()));
        Missing missing = missing(memory, held.index);
        boolean leavesAHole = !missing.all && memory.wholeIndexed();
        if (leavesAHole && !memories.replace(memory.indexed(false))) {
            return true;
        }
        boolean stored = store(memory, held, missing.oldestFirst);
        indexes.hold(memory.customer(), held);
        if (stored && missing.toTheEnd && !memory.wholeIndexed()) {
            memories.replace(memory.indexed(true));
        }
        return stored && !missing.all;
    }

    /**
     * What is not indexed.
     *
     * @param all      whether there is no more of it
     * @param toTheEnd whether everything that was said was looked at
     */
    private record Missing(List<ChatMessage> oldestFirst, boolean all, boolean toTheEnd) {}

    /** Walks back from the newest message: to where everything is known, or through all when that was never done. */
    private Missing missing(CustomerMemory memory, MessageIndex index) {
        int size = memory.wholeIndexed() ? PAGE : WHOLE_PAGE;
        List<ChatMessage> missing = new ArrayList<>();
        List<ChatMessage> page = messages.newest(memory.customer(), null, size);
        for (int seen = 0; !page.isEmpty() && seen < MessageIndex.MOST; seen += page.size()) {
            int before = missing.size();
            for (ChatMessage message : page) {
                if (!index.isEncoded(message.id())) {
                    missing.add(message);
                }
            }
            if (missing.size() > AT_ONCE) {
                // a hole stays behind these: the whole is walked through until it is closed
                return new Missing(missing.subList(0, AT_ONCE).reversed(), false, false);
            }
            if (memory.wholeIndexed() && missing.size() == before) {
                return new Missing(missing.reversed(), true, false);
            }
            page = page.size() < size
                    ? List.of()
                    : messages.newest(memory.customer(), page.getLast().id(), size);
        }
        return new Missing(missing.reversed(), true, true);
    }

    /** Stores them; false when another node is at it, or the memory was forgotten meanwhile. */
    private boolean store(CustomerMemory memory, HeldIndex held, List<ChatMessage> oldestFirst) {
        for (int done = 0; done < oldestFirst.size(); ) {
            IndexSegment open = open(memory, held.last());
            if (open.number() >= IndexSegments.MOST) {
                return false;
            }
            int most = Math.min(
                    oldestFirst.size(),
                    done + IndexSegment.MOST - open.messages().size());
            IndexSegment grown = open.with(encoded(oldestFirst.subList(done, most), held));
            if (!segments.save(grown)) {
                return false;
            }
            if (isForgotten(memory)) {
                segments.remove(memory.customer(), memory.epoch());
                indexes.forget(memory.customer());
                return false;
            }
            held.read(List.of(grown.saved()));
            done = most;
        }
        return true;
    }

    private static IndexSegment open(CustomerMemory memory, @Nullable IndexSegment last) {
        if (last != null && !last.isFull()) {
            return last;
        }
        int number = last == null ? 0 : last.number() + 1;
        return new IndexSegment(memory.customer(), memory.epoch(), number, List.of(), 0);
    }

    private List<IndexedMessage> encoded(List<ChatMessage> part, HeldIndex held) {
        return part.stream()
                .map(one -> IndexedMessage.of(one.id(), one.text()).encoded(meaning(one.text(), held)))
                .toList();
    }

    /** Not worked out again for a question that was just looked for. */
    private float[] meaning(String text, HeldIndex held) {
        float[] known = held.meaningOf(text);
        return known == null ? encoder.encode(text) : known;
    }

    private boolean isForgotten(CustomerMemory memory) {
        CustomerId customer = memory.customer();
        return memories.find(customer)
                .filter(now -> now.epoch().equals(memory.epoch()))
                .isEmpty();
    }
}
