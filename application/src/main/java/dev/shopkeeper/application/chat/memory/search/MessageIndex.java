package dev.shopkeeper.application.chat.memory.search;

import dev.shopkeeper.domain.chat.MessageId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * The messages of one customer, in this process. Every question looks through all of them: linear in the number of words and
 * of messages. Safe to be used by many threads, one after the other.
 */
public final class MessageIndex {

    /** A customer's oldest messages over this many are not looked through. */
    public static final int MOST = 50_000;

    private static final int NONE = -1;
    /** A message that shares no word with the question must at least mean something near. */
    private static final float LEAST_MEANING = 0.2f;

    private final Map<MessageId, Integer> places = new HashMap<>();
    private final List<IndexedMessage> messages = new ArrayList<>();
    private int[] before = new int[64];
    private int[] after = new int[64];
    private long totalTerms;
    private long bytes;

    /** Takes in a message; one that is known already is replaced when it brings a vector that was missing. */
    public synchronized void add(IndexedMessage message) {
        Integer known = places.get(message.id());
        if (known != null) {
            replace(known, message);
        } else if (messages.size() < MOST) {
            append(message);
        }
    }

    private void replace(int place, IndexedMessage message) {
        if (messages.get(place).vector() == null && message.vector() != null) {
            bytes += message.bytes() - messages.get(place).bytes();
            messages.set(place, message);
        }
    }

    private void append(IndexedMessage message) {
        int place = messages.size();
        if (place == before.length) {
            before = Arrays.copyOf(before, 2 * place);
            after = Arrays.copyOf(after, 2 * place);
        }
        places.put(message.id(), place);
        messages.add(message);
        before[place] = NONE;
        after[place] = NONE;
        long number = message.id().number();
        if (number > 0) {
            link(places.get(new MessageId(message.id().conversation(), number - 1)), place);
        }
        link(place, places.get(new MessageId(message.id().conversation(), number + 1)));
        totalTerms += message.terms().length;
        bytes += message.bytes();
    }

    private void link(@Nullable Integer earlier, @Nullable Integer later) {
        if (earlier != null && later != null) {
            after[earlier] = later;
            before[later] = earlier;
        }
    }

    public synchronized boolean contains(MessageId id) {
        return places.containsKey(id);
    }

    public synchronized boolean isEncoded(MessageId id) {
        Integer place = places.get(id);
        return place != null && messages.get(place).vector() != null;
    }

    public synchronized int size() {
        return messages.size();
    }

    /** About what it takes in memory. */
    public synchronized long bytes() {
        return bytes;
    }

    /**
     * The messages that fit a question best, best first.
     *
     * @param vector  of the question; null to go by words alone
     * @param without messages that are known anyway
     */
    public synchronized List<RankedMessage> rank(
            String question, float @Nullable [] vector, Ranking ranking, Collection<MessageId> without, int most) {
        float[] words = ranking.words() > 0 ? words(SearchTerms.of(question), ranking) : new float[messages.size()];
        float[] meaning = ranking.meaning() > 0 && vector != null
                ? meaning(IndexedMessage.quantised(vector))
                : new float[messages.size()];
        boolean[] fits = new boolean[messages.size()];
        for (int i = 0; i < fits.length; i++) {
            fits[i] = words[i] > 0 || meaning[i] >= LEAST_MEANING;
        }
        words = withNeighbours(words, ranking.neighbourWords());
        meaning = withNeighbours(meaning, ranking.neighbourMeaning());
        float wordsScale = scale(words, ranking.words());
        float meaningScale = scale(meaning, ranking.meaning());
        for (MessageId known : without) {
            Integer place = places.get(known);
            if (place != null) {
                words[place] = 0;
                meaning[place] = 0;
            }
        }
        float[] scores = new float[messages.size()];
        for (int i = 0; i < scores.length; i++) {
            if (fits[i] || words[i] > 0) {
                scores[i] = words[i] * wordsScale + meaning[i] * meaningScale;
            }
        }
        return best(scores, most);
    }

    private float[] words(int[] question, Ranking ranking) {
        int[] wanted = Arrays.stream(question).distinct().toArray();
        int[] found = new int[wanted.length];
        byte[] @Nullable [] counts = new byte[messages.size()][];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = counts(messages.get(i).terms(), wanted, found);
        }
        double[] rarity = new double[wanted.length];
        for (int t = 0; t < wanted.length; t++) {
            rarity[t] = Math.log(1 + (messages.size() - found[t] + 0.5) / (found[t] + 0.5));
        }
        float[] scores = new float[messages.size()];
        double mean = Math.max(1, totalTerms / (double) Math.max(1, messages.size()));
        for (int i = 0; i < scores.length; i++) {
            byte[] here = counts[i];
            if (here != null) {
                double length = 1
                        - ranking.lengthPenalty()
                        + ranking.lengthPenalty() * messages.get(i).terms().length / mean;
                scores[i] = (float) score(here, rarity, ranking.saturation(), length);
            }
        }
        return scores;
    }

    private static byte @Nullable [] counts(int[] terms, int[] wanted, int[] found) {
        byte[] counts = null;
        for (int term : terms) {
            for (int t = 0; t < wanted.length; t++) {
                if (wanted[t] == term) {
                    counts = counts == null ? new byte[wanted.length] : counts;
                    if (counts[t]++ == 0) {
                        found[t]++;
                    }
                    counts[t] = (byte) Math.min(counts[t], 100);
                }
            }
        }
        return counts;
    }

    private static double score(byte[] counts, double[] rarity, double saturation, double length) {
        double score = 0;
        for (int t = 0; t < counts.length; t++) {
            score += rarity[t] * counts[t] * (saturation + 1) / (counts[t] + saturation * length);
        }
        return score;
    }

    private float[] meaning(byte[] question) {
        float[] scores = new float[messages.size()];
        for (int i = 0; i < scores.length; i++) {
            byte[] vector = messages.get(i).vector();
            scores[i] = vector == null ? 0 : Math.max(0, IndexedMessage.cosine(question, vector));
        }
        return scores;
    }

    private float[] withNeighbours(float[] scores, double part) {
        float[] smoothed = scores.clone();
        for (int i = 0; part > 0 && i < scores.length; i++) {
            smoothed[i] += (float) part
                    * ((before[i] == NONE ? 0 : scores[before[i]]) + (after[i] == NONE ? 0 : scores[after[i]]));
        }
        return smoothed;
    }

    private static float scale(float[] scores, double weight) {
        float most = 0;
        for (float score : scores) {
            most = Math.max(most, score);
        }
        return most == 0 ? 0 : (float) weight / most;
    }

    private List<RankedMessage> best(float[] scores, int most) {
        PriorityQueue<RankedMessage> heap = new PriorityQueue<>(RankedMessage.WORST_FIRST);
        for (int i = 0; i < scores.length; i++) {
            if (scores[i] > 0
                    && (heap.size() < most || scores[i] >= heap.element().score())) {
                heap.add(new RankedMessage(messages.get(i).id(), scores[i]));
                if (heap.size() > most) {
                    heap.remove();
                }
            }
        }
        List<RankedMessage> best = new ArrayList<>(heap);
        best.sort(RankedMessage.WORST_FIRST.reversed());
        return best;
    }
}
