package dev.shopkeeper.application.chat.local;

import dev.shopkeeper.application.chat.search.Concept;
import dev.shopkeeper.application.chat.search.CustomerActivity;
import dev.shopkeeper.application.chat.search.CustomerActivity.Deed;
import dev.shopkeeper.application.chat.search.CustomerActivity.Kind;
import dev.shopkeeper.application.chat.search.ProductSearch;
import dev.shopkeeper.application.chat.search.ProductWish;
import dev.shopkeeper.application.recommendation.serving.ReasonText;
import dev.shopkeeper.application.recommendation.serving.RecommendProducts;
import dev.shopkeeper.application.recommendation.serving.RecommendSimilar;
import dev.shopkeeper.application.recommendation.serving.Wish;
import dev.shopkeeper.domain.catalogue.Product;
import dev.shopkeeper.domain.catalogue.ProductId;
import dev.shopkeeper.domain.catalogue.UnknownProduct;
import dev.shopkeeper.domain.chat.SourceKind;
import dev.shopkeeper.domain.recommendation.Placement;
import dev.shopkeeper.domain.recommendation.Recommendation;
import dev.shopkeeper.domain.recommendation.RecommendedProduct;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers from what the customer did, and from what the recommenders make of it. */
final class OwnAnswers {

    private static final int MOST = 10;
    private static final int LOOKED_AT = 100;
    private static final int TOLD = 5;
    private static final int CALLED_SO = 4;
    private static final Logger LOG = LoggerFactory.getLogger(OwnAnswers.class);
    private static final Map<Kind, Pattern> ASKED = new LinkedHashMap<>();

    static {
        ASKED.put(Kind.RATED, Patterns.RATED);
        ASKED.put(Kind.BOUGHT, Patterns.BOUGHT);
        ASKED.put(Kind.VIEWED, Patterns.VIEWED);
        ASKED.put(Kind.WANTED, Patterns.WANTED);
    }

    private final CustomerActivity activity;
    private final RecommendProducts recommend;
    private final RecommendSimilar similar;
    private final ProductSearch search;

    OwnAnswers(CustomerActivity activity, RecommendProducts recommend, RecommendSimilar similar, ProductSearch search) {
        this.activity = activity;
        this.recommend = recommend;
        this.similar = similar;
        this.search = search;
    }

    /** What the customer viewed, bought, rated or put aside, when that is asked. */
    Optional<Answer> deeds(Heard heard, String folded) {
        for (Map.Entry<Kind, Pattern> asked : ASKED.entrySet()) {
            if (Patterns.says(asked.getValue(), folded)) {
                String rest = asked.getValue().matcher(folded).replaceAll(" ");
                return Optional.of(deeds(heard, asked.getKey(), rest));
            }
        }
        return Optional.empty();
    }

    private Answer deeds(Heard heard, Kind kind, String rest) {
        String name = kind.name().toLowerCase(Locale.ROOT);
        List<Concept> concepts = search.concepts(rest, heard.speech().language().equals(Speech.VIETNAMESE)).stream()
                .filter(concept -> concept.weight() >= 1)
                .toList();
        Set<ProductId> like = new HashSet<>();
        if (!concepts.isEmpty()) {
            search.find(ProductWish.ANYTHING.of(concepts), MOST * 5).products().forEach(one -> like.add(one.id()));
        }
        List<Deed> deeds = activity.of(heard.customer(), kind, LOOKED_AT).stream()
                .filter(deed ->
                        concepts.isEmpty() || like.contains(deed.product().id()))
                .limit(MOST)
                .toList();
        if (deeds.isEmpty()) {
            return Answer.of(heard.phrases().say(concepts.isEmpty() ? name + ".none" : name + ".none-like"));
        }
        Answer answer = Answer.of(heard.phrases().say(name));
        Telling telling = heard.telling();
        for (int i = 0; i < deeds.size(); i++) {
            Deed deed = deeds.get(i);
            String stars =
                    deed.rating() == null ? "" : ", " + heard.phrases().say("stars", telling.number(deed.rating()));
            answer.line((i + 1) + ". " + telling.day(deed.at()) + ": " + telling.line(deed.product()) + stars);
            answer.from(SourceKind.ACTIVITY, deed.product().id().value(), name + " " + telling.name(deed.product()));
        }
        return answer.about(deeds.stream().map(Deed::product).toList());
    }

    /** What is recommended to the customer; noted as shown. */
    Answer recommended(Heard heard) {
        Recommendation found = recommend.forCustomer(heard.customer(), Placement.CHAT, Wish.any(TOLD));
        Map<ProductId, RecommendedProduct> why = found.products().stream()
                .collect(Collectors.toMap(RecommendedProduct::id, one -> one, (one, other) -> one));
        List<Product> products = search.listed(
                found.products().stream().map(RecommendedProduct::id).toList());
        if (products.isEmpty()) {
            return Answer.of(heard.phrases().say("recommended.none"));
        }
        Answer answer = Answer.of(heard.phrases().say("recommended"));
        Locale locale = Locale.forLanguageTag(heard.speech().language());
        for (int i = 0; i < products.size(); i++) {
            Product product = products.get(i);
            RecommendedProduct one = why.get(product.id());
            String reason = one == null ? "" : " (" + ReasonText.of(one.reason(), locale) + ")";
            answer.line((i + 1) + ". " + heard.telling().line(product) + reason);
        }
        if (found.id() != null) {
            answer.from(
                    SourceKind.RECOMMENDATION, found.id().value(), found.model().wireName());
        }
        return answer.about(products);
    }

    /** First what is called nearly the same, then what the recommenders find. */
    private List<Product> alike(Product to) {
        Set<Product> alike = new LinkedHashSet<>();
        ProductWish named = ProductWish.ANYTHING.of(search.concepts(to.name(), false));
        search.find(named, TOLD).products().stream().limit(CALLED_SO).forEach(alike::add);
        try {
            List<ProductId> found = similar.to(to.id(), TOLD).products().stream()
                    .map(RecommendedProduct::id)
                    .toList();
            alike.addAll(search.listed(found));
        } catch (UnknownProduct e) {
            LOG.debug("A product went while it was looked at");
        }
        return alike.stream()
                .filter(product -> !product.id().equals(to.id()))
                .limit(TOLD)
                .toList();
    }

    /** What goes with a product. */
    Answer similar(Heard heard, Product to) {
        List<Product> products = alike(to);
        String name = heard.telling().name(to);
        if (products.isEmpty()) {
            return Answer.of(heard.phrases().say("similar.none", name));
        }
        Answer answer = Answer.of(heard.phrases().say("similar", name));
        for (int i = 0; i < products.size(); i++) {
            answer.line((i + 1) + ". " + heard.telling().line(products.get(i)));
        }
        return answer.about(products);
    }
}
