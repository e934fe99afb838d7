package dev.shopkeeper.application.notification.consent;

import dev.shopkeeper.domain.catalogue.ProductId;
import dev.shopkeeper.domain.notification.consent.UnknownLink;
import dev.shopkeeper.domain.notification.send.DeliveryId;
import dev.shopkeeper.domain.recommendation.RecommendationId;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The links of e-mails, under the shop's public address, and what they say when they come back. Cheap: making one costs a
 * few microseconds and asks nobody. Safe for many threads.
 */
public final class MailLinks {

    /** In place of a token: the link of an e-mail that nobody really got, such as a preview or a test. */
    public static final String SAMPLE = "sample";

    /** Longer ones stay as they are: what comes of them must fit into the first line of a request. */
    static final int LONGEST_TARGET = 2_000;

    private final Supplier<URI> base;
    private final SignedTexts unsubscribing;
    private final SignedTexts opening;
    private final SignedTexts clicking;

    /**
     * Links of a shop.
     *
     * @param secrets the first signs, all verify
     * @param base    the shop's public address, without a slash at its end; asked for each link
     */
    public MailLinks(List<String> secrets, Supplier<URI> base) {
        this.base = base;
        this.unsubscribing = new SignedTexts(secrets, "unsubscribe");
        this.opening = new SignedTexts(secrets, "open");
        this.clicking = new SignedTexts(secrets, "click");
    }

    /** Where the recipient says that they want no more: the page, and the address of the one-click POST. */
    public String unsubscribe(DeliveryId delivery) {
        return base.get() + "/u/" + unsubscribing.sign(delivery.value());
    }

    /** The same for an e-mail that nobody really got: the page is shown, and nothing comes of it. */
    public String sampleUnsubscribe() {
        return base.get() + "/u/" + SAMPLE;
    }

    /** The picture that tells that the e-mail was opened. */
    public String open(DeliveryId delivery) {
        return base.get() + "/o/" + opening.sign(delivery.value()) + ".gif";
    }

    /**
     * The address by which a link of the e-mail is followed, so that it counts. What cannot be redirected to stays as it
     * is: what is no absolute http or https address, what is longer than 2,000 characters, and the way to unsubscribe.
     *
     * @param recommended what the e-mail recommends; null when nothing
     */
    public String click(DeliveryId delivery, String link, @Nullable Recommended recommended) {
        URI target = target(link).orElse(null);
        if (target == null || link.startsWith(base.get() + "/u/")) {
            return link;
        }
        ProductId product =
                recommended == null ? null : recommended.productOf(target).orElse(null);
        String token = recommended == null || product == null
                ? clicking.sign(delivery.value(), target.toASCIIString())
                : clicking.sign(
                        delivery.value(),
                        target.toASCIIString(),
                        product.value(),
                        recommended.id().value());
        return base.get() + "/c/" + token;
    }

    private static Optional<URI> target(String link) {
        try {
            URI uri = new URI(link.strip());
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean followed = (scheme.equals("http") || scheme.equals("https")) && uri.getHost() != null;
            return followed && uri.toASCIIString().length() <= LONGEST_TARGET ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /**
     * The e-mail of an unsubscribe link.
     *
     * @throws UnknownLink when it is none of ours
     */
    DeliveryId unsubscribed(String token) {
        return delivery(unsubscribing.read(token));
    }

    /**
     * The e-mail of a picture.
     *
     * @throws UnknownLink when it is none of ours
     */
    DeliveryId opened(String token) {
        return delivery(opening.read(token));
    }

    private static DeliveryId delivery(Optional<List<String>> texts) {
        return DeliveryId.parse(texts.orElseThrow(UnknownLink::new).getFirst()).orElseThrow(UnknownLink::new);
    }

    /**
     * A link that was followed.
     *
     * @param product        the recommended product it leads to; null when to none
     * @param recommendation by which it was recommended; null beside no product
     */
    record Click(
            DeliveryId delivery,
            URI target,
            @Nullable ProductId product,
            @Nullable RecommendationId recommendation) {}

    /**
     * What a followed link says.
     *
     * @throws UnknownLink when it is none of ours
     */
    Click clicked(String token) {
        List<String> texts = clicking.read(token).orElseThrow(UnknownLink::new);
        return new Click(
                DeliveryId.parse(texts.get(0)).orElseThrow(UnknownLink::new),
                URI.create(texts.get(1)),
                texts.size() > 2 ? new ProductId(texts.get(2)) : null,
                texts.size() > 2 ? new RecommendationId(texts.get(3)) : null);
    }
}
