package dev.shopkeeper.application.notification.mail.smtp;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/** What the server answers for, counted from the receiver's side. */
public final class Taken {

    private final ConcurrentMap<String, AtomicInteger> byMessageId = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, AtomicInteger> byRecipient = new ConcurrentHashMap<>();
    private final LongAdder total = new LongAdder();
    private final Deque<Received> newest = new ArrayDeque<>();
    private final int kept;

    Taken(int kept) {
        this.kept = kept;
    }

    void add(Received email) {
        byMessageId.computeIfAbsent(email.messageId(), _ -> new AtomicInteger()).incrementAndGet();
        byRecipient.computeIfAbsent(email.recipient(), _ -> new AtomicInteger()).incrementAndGet();
        if (kept > 0) {
            synchronized (newest) {
                newest.addLast(email);
                if (newest.size() > kept) {
                    newest.removeFirst();
                }
            }
        }
        total.increment();
    }

    /** All e-mails, repeats included. */
    public long total() {
        return total.sum();
    }

    /** How many times the e-mail with this id was taken. */
    public int ofMessageId(String messageId) {
        return count(byMessageId, messageId);
    }

    /** How many e-mails this address was sent. */
    public int ofRecipient(String address) {
        return count(byRecipient, address);
    }

    /** How many times each e-mail was taken, by Message-ID. */
    public Map<String, Integer> messageIds() {
        return counts(byMessageId);
    }

    /** How many e-mails each address was sent. */
    public Map<String, Integer> recipients() {
        return counts(byRecipient);
    }

    /** The e-mails that were kept, oldest first. */
    public List<Received> emails() {
        synchronized (newest) {
            return List.copyOf(newest);
        }
    }

    /** The newest e-mail. */
    public Received last() {
        synchronized (newest) {
            return newest.getLast();
        }
    }

    private static int count(ConcurrentMap<String, AtomicInteger> counts, String key) {
        AtomicInteger count = counts.get(key);
        return count == null ? 0 : count.get();
    }

    private static Map<String, Integer> counts(ConcurrentMap<String, AtomicInteger> counts) {
        Map<String, Integer> copy = new TreeMap<>();
        counts.forEach((key, count) -> copy.put(key, count.get()));
        return copy;
    }
}
