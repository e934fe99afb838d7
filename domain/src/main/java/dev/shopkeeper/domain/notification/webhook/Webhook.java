package dev.shopkeeper.domain.notification.webhook;

import dev.shopkeeper.domain.failure.InvalidInput;
import dev.shopkeeper.domain.failure.InvalidInput.FieldError;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An address of another program that wants to hear of events.
 *
 * @param secret signs what it hears; told once, when the hook is made
 * @param enabled whether it hears anything now
 * @param dropped how many events it never heard of because too many waited for it
 */
public record Webhook(
        WebhookId id,
        URI url,
        Set<EventType> events,
        String secret,
        boolean enabled,
        @Nullable String description,
        Instant createdAt,
        long dropped) {

    public static final int MAX_URL = 2_000;
    public static final int MAX_DESCRIPTION = 200;

    public Webhook {
        events = Set.copyOf(events);
        createdAt = createdAt.truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * What somebody wants of a hook, as it came; null is not said.
     *
     * @param events the words of kinds of events; null means all where the hook is new
     */
    public record Wish(
            @Nullable String url,
            @Nullable List<String> events,
            @Nullable Boolean enabled,
            @Nullable String description) {}

    /**
     * A new hook.
     *
     * @throws InvalidInput when a wish cannot be met
     */
    public static Webhook made(WebhookId id, Wish wish, String secret, Instant now) {
        Reading read = new Reading();
        URI url = read.url(wish.url() == null ? "" : wish.url());
        Set<EventType> events = wish.events() == null ? EventType.WANTED : read.events(wish.events());
        String description = read.description(wish.description());
        read.check();
        return new Webhook(id, url, events, secret, !Boolean.FALSE.equals(wish.enabled()), description, now, 0);
    }

    /**
     * The hook as somebody wants it now; what is not said stays.
     *
     * @throws InvalidInput when a wish cannot be met
     */
    public Webhook changed(Wish wish) {
        Reading read = new Reading();
        URI nextUrl = wish.url() == null ? url : read.url(wish.url());
        Set<EventType> nextEvents = wish.events() == null ? events : read.events(wish.events());
        String nextDescription = wish.description() == null ? description : read.description(wish.description());
        read.check();
        boolean nextEnabled = wish.enabled() == null ? enabled : wish.enabled();
        return new Webhook(id, nextUrl, nextEvents, secret, nextEnabled, nextDescription, createdAt, dropped);
    }

    /** Whether it hears of events of that kind now. */
    public boolean wants(EventType type) {
        return enabled && events.contains(type);
    }

    @Override
    public String toString() {
        return "Webhook[" + id + "]";
    }

    /** Reads wishes, and gathers what is wrong with them. */
    private static final class Reading {

        private static final URI NONE = URI.create("");
        private final List<FieldError> errors = new ArrayList<>();

        URI url(String text) {
            String problem = null;
            URI url = parsed(text.strip());
            String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
            if (!(scheme.equals("https") || scheme.equals("http")) || url.getHost() == null) {
                problem = "must be an http or https address";
            } else if (url.getRawUserInfo() != null) {
                problem = "must not hold a user name or password: what it is sent is signed";
            } else if (url.getRawFragment() != null) {
                problem = "must not have a fragment";
            } else if (url.toASCIIString().length() > MAX_URL || url.getPort() > 65_535) {
                problem = "must have at most " + MAX_URL + " characters and a port that exists";
            }
            if (problem != null) {
                errors.add(new FieldError("url", problem));
            }
            return url;
        }

        private static URI parsed(String text) {
            try {
                return new URI(text);
            } catch (URISyntaxException e) {
                return NONE;
            }
        }

        Set<EventType> events(List<String> words) {
            Set<EventType> events = new TreeSet<>();
            for (String word : words) {
                EventType.named(word)
                        .filter(EventType.WANTED::contains)
                        .ifPresentOrElse(
                                events::add,
                                () -> errors.add(new FieldError(
                                        "events", "must be of delivery.sent, delivery.failed, customer.unsubscribed")));
            }
            if (words.isEmpty()) {
                errors.add(new FieldError("events", "must name one or more"));
            }
            return events;
        }

        @Nullable
        String description(@Nullable String text) {
            if (text == null || text.isBlank()) {
                return null;
            }
            if (text.strip().length() > MAX_DESCRIPTION) {
                errors.add(new FieldError("description", "must have at most " + MAX_DESCRIPTION + " characters"));
            }
            return text.strip();
        }

        void check() {
            if (!errors.isEmpty()) {
                throw InvalidInput.fields(errors.stream().distinct().toList());
            }
        }
    }
}
