package dev.shopkeeper.domain.chat.prompt;

import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.failure.Conflict;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which versions of a prompt are in use.
 *
 * @param active   at least one, by version
 * @param revision counts the changes, from 1
 */
public record PromptPublication(
        PromptAddress address, PromptKind kind, List<ActivePrompt> active, long revision, Instant changedAt) {

    public static final int MOST_ACTIVE = 10;

    private static final Comparator<ActivePrompt> BY_VERSION = Comparator.comparingLong(ActivePrompt::version);

    public PromptPublication {
        active = active.stream().sorted(BY_VERSION).toList();
        if (active.isEmpty() || active.size() > MOST_ACTIVE) {
            throw new IllegalArgumentException("1 to " + MOST_ACTIVE + " versions are in use");
        }
    }

    /** The first version of this prompt that is in use. */
    public static PromptPublication first(PromptVersion version, BigDecimal weight, Instant now) {
        return new PromptPublication(version.id().address(), version.kind(), List.of(active(version, weight)), 1, now);
    }

    /** From now on this version alone is in use. */
    public PromptPublication alone(PromptVersion version, Instant now) {
        return next(List.of(active(version, ActivePrompt.USUAL_WEIGHT)), now);
    }

    /**
     * From now on this version is in use, too, with that weight.
     *
     * @throws Conflict when there are too many already
     */
    public PromptPublication beside(PromptVersion version, BigDecimal weight, Instant now) {
        List<ActivePrompt> all = without(version.id().version());
        if (all.size() >= MOST_ACTIVE) {
            throw new Conflict("at most " + MOST_ACTIVE + " versions are in use at once: take one out first");
        }
        all.add(active(version, weight));
        return next(all, now);
    }

    /**
     * From now on this version is not in use.
     *
     * @throws Conflict when no other is
     */
    public PromptPublication withdrawn(long version, Instant now) {
        List<ActivePrompt> left = without(version);
        if (left.isEmpty()) {
            throw new Conflict("this is the only version in use: activate another one instead");
        }
        return next(left, now);
    }

    /** The version of this number, when it is in use. */
    public Optional<ActivePrompt> activeVersion(long version) {
        return active.stream().filter(one -> one.version() == version).findFirst();
    }

    /**
     * The version this customer gets: always the same one, as long as it is in use, whatever happens to the others.
     * Each version draws a number from the customer and itself, stretched by its weight (weighted rendezvous hashing), and
     * the highest wins: so each is chosen as often as its weight says, and another weight moves as few as can be.
     */
    public ActivePrompt chosenFor(CustomerId customer) {
        return active.stream()
                .max(Comparator.comparingDouble(one -> draw(customer, one)))
                .orElseThrow();
    }

    private double draw(CustomerId customer, ActivePrompt one) {
        String seed = customer.value() + "\n" + address.name() + "\n" + address.language() + "\n" + one.version();
        long bits = new BigInteger(sha256(seed))
                        .shiftRight(Byte.SIZE * 32 - Long.SIZE)
                        .longValue()
                >>> 11;
        double uniform = (bits + 0.5) / (1L << 53);
        return one.weight().doubleValue() / -Math.log(uniform);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private PromptPublication next(List<ActivePrompt> all, Instant now) {
        return new PromptPublication(address, kind, all, revision + 1, now.isBefore(changedAt) ? changedAt : now);
    }

    private List<ActivePrompt> without(long version) {
        List<ActivePrompt> left = new ArrayList<>(active);
        left.removeIf(one -> one.version() == version);
        return left;
    }

    private static ActivePrompt active(PromptVersion version, BigDecimal weight) {
        return new ActivePrompt(version.id().version(), weight, version.text());
    }
}
