package dev.shopkeeper.application.chat.memory.search;

import dev.shopkeeper.domain.chat.MessageId;
import java.util.Comparator;

/** A message and how well it fits a question: higher is better, comparable within one answer only. */
public record RankedMessage(MessageId id, double score) {

    /** Of equal ones the older last, so that the newer is the better. */
    static final Comparator<RankedMessage> WORST_FIRST = Comparator.comparingDouble(RankedMessage::score)
            .thenComparing(one -> one.id().conversation().value())
            .thenComparingLong(one -> one.id().number());
}
