package dev.shopkeeper.persistence.chat.memory;

import dev.shopkeeper.application.chat.memory.search.IndexSegment;
import dev.shopkeeper.application.chat.memory.search.IndexedMessage;
import dev.shopkeeper.application.embedding.SentenceEncoder;
import dev.shopkeeper.domain.chat.ConversationId;
import dev.shopkeeper.domain.chat.MessageId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The messages of a segment as bytes: a version, the conversations, and for each message the number of its conversation, its
 * own, its terms, and its vector if it has one.
 */
final class SegmentCodec {

    private static final byte VERSION = 1;

    private SegmentCodec() {}

    static byte[] write(List<IndexedMessage> messages) {
        Map<ConversationId, Integer> conversations = new LinkedHashMap<>();
        messages.forEach(one -> conversations.putIfAbsent(one.id().conversation(), conversations.size()));
        List<byte[]> names = conversations.keySet().stream()
                .map(one -> one.value().getBytes(StandardCharsets.UTF_8))
                .toList();
        int size = 5 + names.stream().mapToInt(name -> 2 + name.length).sum();
        for (IndexedMessage one : messages) {
            size += 13 + 4 * one.terms().length + (one.vector() == null ? 0 : SentenceEncoder.LENGTH);
        }
        ByteBuffer out = ByteBuffer.allocate(size);
        out.put(VERSION).putShort((short) names.size()).putShort((short) messages.size());
        names.forEach(name -> out.putShort((short) name.length).put(name));
        for (IndexedMessage one : messages) {
            write(one, conversations.getOrDefault(one.id().conversation(), 0), out);
        }
        return out.array();
    }

    private static void write(IndexedMessage message, int conversation, ByteBuffer out) {
        byte[] vector = message.vector();
        out.putShort((short) conversation)
                .putLong(message.id().number())
                .putShort((short) message.terms().length)
                .put((byte) (vector == null ? 0 : 1));
        for (int term : message.terms()) {
            out.putInt(term);
        }
        if (vector != null) {
            out.put(vector);
        }
    }

    static List<IndexedMessage> read(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        if (in.get() != VERSION) {
            throw new IllegalStateException("a segment of another version");
        }
        int names = in.getShort();
        int size = in.getShort();
        if (size < 0 || size > IndexSegment.MOST) {
            throw new IllegalStateException("a segment holds at most " + IndexSegment.MOST + " messages");
        }
        List<ConversationId> conversations = new ArrayList<>(names);
        for (int i = 0; i < names; i++) {
            byte[] name = new byte[in.getShort()];
            in.get(name);
            conversations.add(new ConversationId(new String(name, StandardCharsets.UTF_8)));
        }
        List<IndexedMessage> messages = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            messages.add(read(in, conversations));
        }
        return messages;
    }

    private static IndexedMessage read(ByteBuffer in, List<ConversationId> conversations) {
        MessageId id = new MessageId(conversations.get(in.getShort()), in.getLong());
        int[] terms = new int[in.getShort()];
        boolean encoded = in.get() == 1;
        for (int t = 0; t < terms.length; t++) {
            terms[t] = in.getInt();
        }
        byte[] vector = null;
        if (encoded) {
            vector = new byte[SentenceEncoder.LENGTH];
            in.get(vector);
        }
        return new IndexedMessage(id, terms, vector);
    }
}
