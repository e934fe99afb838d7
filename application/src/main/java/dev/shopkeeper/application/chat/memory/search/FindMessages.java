package dev.shopkeeper.application.chat.memory.search;

import dev.shopkeeper.application.Meanwhile;
import dev.shopkeeper.application.chat.conversation.ChatMessages;
import dev.shopkeeper.application.embedding.SentenceEncoder;
import dev.shopkeeper.domain.chat.ChatMessage;
import dev.shopkeeper.domain.chat.ChatRole;
import dev.shopkeeper.domain.chat.MessageId;
import dev.shopkeeper.domain.chat.memory.CustomerMemory;
import dev.shopkeeper.domain.customer.CustomerId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what a customer and the shop said before. What was said since the index was last kept is found by its words; the
 * texts always come from the messages themselves, so that nothing comes to mind that was cleared.
 */
public final class FindMessages {

    private static final int PAGE = 200;
    /** So much of what is not indexed yet is looked through; the rest is found when the background has come to it. */
    private static final int MOST_NEW = 1_000;

    private final ChatMessages messages;
    private final MessageIndexes indexes;
    private final SentenceEncoder encoder;

    public FindMessages(ChatMessages messages, MessageIndexes indexes, SentenceEncoder encoder) {
        this.messages = messages;
        this.indexes = indexes;
        this.encoder = encoder;
    }

    /**
     * What was found.
     *
     * @param messages best first
     * @param scores   of each of them
     * @param complete false when some messages wait to be indexed, beside questions that have no answer yet: those are
     *                 asked for with their answers
     */
    public record Found(List<ChatMessage> messages, List<Double> scores, boolean complete) {}

    /** Works out what a question means, while what else is needed is read; empty while the encoder cannot. */
    public Meanwhile<Optional<float[]>> meaning(String question) {
        return Meanwhile.doing(() -> encoder.isReady() ? Optional.of(encoder.encode(question)) : Optional.empty());
    }

    /**
     * The messages that fit a question best.
     *
     * @param memory  of the customer; empty when there is none yet
     * @param meaning of the question, from {@link #meaning}
     * @param newest  the customer's newest messages, newest first
     * @param without those that are known anyway
     */
    public Found find(
            CustomerId customer,
            Optional<CustomerMemory> memory,
            String question,
            Meanwhile<Optional<float[]>> meaning,
            List<ChatMessage> newest,
            Collection<MessageId> without,
            int most) {
        HeldIndex held =
                memory.map(known -> indexes.of(customer, known.epoch())).orElseGet(() -> new HeldIndex(""));
        MessageIndex index = held.index;
        boolean complete = takeIn(index, customer, newest) && memory.isPresent();
        Set<MessageId> left = new HashSet<>(without);
        newest.stream().filter(one -> isOpen(one, index)).forEach(one -> left.add(one.id()));
        float[] vector = meaning.result().orElse(null);
        if (vector != null) {
            held.asked(question, vector);
        }
        return texts(customer, index.rank(question, vector, Ranking.USUAL, left, most), complete);
    }

    /** Whether it is a question that has no answer yet: the present one, or one that waits behind it. */
    private static boolean isOpen(ChatMessage message, MessageIndex index) {
        return message.role() == ChatRole.USER
                && !index.contains(new MessageId(message.conversation(), message.number() + 1));
    }

    /**
     * Adds what is new, newest first, as far back as to where what is older is known: an index grows at its end. Tells
     * whether all was encoded but the questions that are open.
     */
    private boolean takeIn(MessageIndex index, CustomerId customer, List<ChatMessage> newest) {
        List<ChatMessage> page = newest;
        boolean encoded = true;
        for (int seen = 0; seen < MOST_NEW && !page.isEmpty(); seen += page.size()) {
            int fresh = 0;
            for (int i = 0; i < page.size(); i++) {
                ChatMessage message = page.get(i);
                if (!index.contains(message.id())) {
                    fresh = i + 1;
                    index.add(IndexedMessage.of(message.id(), message.text()));
                }
            }
            encoded &= page.stream().allMatch(one -> index.isEncoded(one.id()) || isOpen(one, index));
            if (2 * fresh <= page.size()) {
                return encoded;
            }
            page = messages.newest(customer, page.getLast().id(), PAGE);
        }
        return encoded;
    }

    private Found texts(CustomerId customer, List<RankedMessage> ranked, boolean complete) {
        Map<MessageId, ChatMessage> texts = new HashMap<>();
        if (!ranked.isEmpty()) {
            messages.findAll(ranked.stream().map(RankedMessage::id).toList()).stream()
                    .filter(one -> one.customer().equals(customer))
                    .forEach(one -> texts.put(one.id(), one));
        }
        List<ChatMessage> found = new ArrayList<>(ranked.size());
        List<Double> scores = new ArrayList<>(ranked.size());
        for (RankedMessage one : ranked) {
            ChatMessage text = texts.get(one.id());
            if (text != null) {
                found.add(text);
                scores.add(one.score());
            }
        }
        if (found.size() < ranked.size()) {
            indexes.forget(customer);
        }
        return new Found(found, scores, complete);
    }
}
