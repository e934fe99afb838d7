package dev.shopkeeper.application.chat.local;

import dev.shopkeeper.application.chat.conversation.ChatMessages;
import dev.shopkeeper.application.chat.search.Concepts;
import dev.shopkeeper.application.chat.search.CustomerActivity;
import dev.shopkeeper.application.chat.search.ProductSearch;
import dev.shopkeeper.application.chat.search.WishReader;
import dev.shopkeeper.application.chat.shoptext.ShopTextSearch;
import dev.shopkeeper.application.chat.turn.AnswerProgress;
import dev.shopkeeper.application.chat.turn.Assistant;
import dev.shopkeeper.application.chat.turn.Question;
import dev.shopkeeper.application.customer.Customers;
import dev.shopkeeper.application.recommendation.serving.RecommendProducts;
import dev.shopkeeper.application.recommendation.serving.RecommendSimilar;
import dev.shopkeeper.domain.catalogue.Product;
import dev.shopkeeper.domain.catalogue.ProductId;
import dev.shopkeeper.domain.chat.ChatMessage;
import dev.shopkeeper.domain.chat.ChatRole;
import dev.shopkeeper.domain.chat.HandoverReason;
import dev.shopkeeper.domain.chat.Reply;
import dev.shopkeeper.domain.failure.Unavailable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers without a language model, in words made only of what the shop has. */
public final class LocalAssistant implements Assistant {

    /** So far back goes what somebody refers to. */
    private static final int REMEMBERED = 12;

    private final ChatMessages messages;
    private final Customers customers;
    private final ProductSearch search;
    private final ProductAnswers products;
    private final CompareAnswers compare;
    private final OwnAnswers own;
    private final ShopAnswers shop;
    private final FollowUps followUps;
    private final Shop about;

    /**
     * Of the shop it speaks for.
     *
     * @param language of the shop, as a BCP 47 tag
     */
    public record Shop(String name, String language) {}

    /** What the recommenders know of the customer. */
    public record Recommending(CustomerActivity activity, RecommendProducts recommend, RecommendSimilar similar) {}

    public LocalAssistant(
            ChatMessages messages,
            Customers customers,
            ProductSearch search,
            Recommending recommending,
            ShopTextSearch texts,
            Shop about) {
        this.messages = messages;
        this.customers = customers;
        this.search = search;
        this.products = new ProductAnswers(search, new WishReader(search));
        this.compare = new CompareAnswers(products);
        this.own = new OwnAnswers(recommending.activity(), recommending.recommend(), recommending.similar(), search);
        this.shop = new ShopAnswers(texts, new Concepts());
        this.followUps = new FollowUps(products, compare, own);
        this.about = about;
    }

    @Override
    public Reply answer(Question question, AnswerProgress progress) {
        Reply reply = answer(heard(question));
        progress.token(reply.text());
        return reply;
    }

    private Reply answer(Heard heard) {
        String folded = Patterns.folded(heard.text());
        try {
            return smallTalk(heard, folded)
                    .or(() -> refused(heard, folded))
                    .or(() -> shop.afterBuying(heard, folded))
                    .or(() -> own.deeds(heard, folded))
                    .or(() -> followUps.answer(heard, folded))
                    .or(() -> recommended(heard, folded))
                    .or(() -> shop.topic(heard, folded))
                    .or(() -> related(heard, folded))
                    .or(() -> sold(heard, folded))
                    .or(() -> products.find(heard))
                    .or(() -> shop.perhaps(heard, folded))
                    .or(() -> shop.anything(heard))
                    .orElseGet(() -> unknown(heard))
                    .done();
        } catch (Unavailable e) {
            return Answer.of(heard.phrases().say("unavailable")).done();
        }
    }

    /** Says that there is nothing to answer with, what can be asked, and offers a person. */
    static Answer unknown(Heard heard) {
        return Answer.of(heard.phrases().say("unknown"))
                .then(heard.phrases().say("can"))
                .then(heard.phrases().say("offer"));
    }

    private Optional<Answer> smallTalk(Heard heard, String folded) {
        Phrasebook phrases = heard.phrases();
        if (Patterns.says(Patterns.PERSON, folded) || (heard.offered() && Patterns.says(Patterns.YES, folded))) {
            return Optional.of(Answer.of(phrases.say("person")).handingOver(HandoverReason.CUSTOMER_REQUEST));
        }
        if (Patterns.says(Patterns.THANKING, folded) && Patterns.says(Patterns.THANKS, folded)) {
            return Optional.of(Answer.of(phrases.say("thanks")));
        }
        if (Patterns.says(Patterns.PARTING, folded) && Patterns.says(Patterns.GOODBYE, folded)) {
            return Optional.of(Answer.of(phrases.say("goodbye")));
        }
        if (Patterns.says(Patterns.GREETING, folded)) {
            return Optional.of(Answer.of(phrases.say("greeting", about.name())).then(phrases.say("can")));
        }
        return Patterns.says(Patterns.HELP, folded)
                ? Optional.of(Answer.of(phrases.say("who", about.name())).then(phrases.say("can")))
                : Optional.empty();
    }

    /** What the assistant cannot know, or may not tell. */
    private static Optional<Answer> refused(Heard heard, String folded) {
        Phrasebook phrases = heard.phrases();
        if (Patterns.says(Patterns.OTHERS, folded)
                || Patterns.ANOTHERS_DEEDS.matcher(heard.text()).find()) {
            return Optional.of(Answer.of(phrases.say("only-yours")).then(phrases.say("offer")));
        }
        return Patterns.says(Patterns.ORDER, folded)
                ? Optional.of(Answer.of(phrases.say("no-orders")).then(phrases.say("offer")))
                : Optional.empty();
    }

    private Optional<Answer> recommended(Heard heard, String folded) {
        boolean anything = products.wish(heard).concepts().stream().noneMatch(concept -> concept.weight() >= 1)
                && !products.wish(heard).hasPrice();
        return Patterns.says(Patterns.RECOMMEND, folded) && anything
                ? Optional.of(own.recommended(heard))
                : Optional.empty();
    }

    private Optional<Answer> related(Heard heard, String folded) {
        Optional<Answer> compared = Patterns.says(Patterns.COMPARE, folded) ? compare.named(heard) : Optional.empty();
        return compared.or(() -> Patterns.says(Patterns.SIMILAR, folded)
                ? products.named(Patterns.withoutSimilar(heard.text()), heard).map(to -> own.similar(heard, to))
                : Optional.empty());
    }

    private Optional<Answer> sold(Heard heard, String folded) {
        boolean anything = products.wish(heard).concepts().stream().noneMatch(concept -> concept.weight() >= 1);
        return anything && Patterns.says(Patterns.SELL, folded) ? products.categories(heard) : Optional.empty();
    }

    private Heard heard(Question question) {
        List<ChatMessage> before =
                messages.newest(question.conversation(), question.message().number(), REMEMBERED);
        List<String> texts = new ArrayList<>();
        @Nullable Reply last = null;
        for (ChatMessage message : before) {
            if (message.role() == ChatRole.USER) {
                texts.add(message.text());
            } else if (last == null) {
                last = message.reply();
            }
        }
        List<ProductId> ids = last == null ? List.of() : last.products();
        List<Product> shown = ids.isEmpty() ? List.of() : search.listed(ids);
        return new Heard(
                question,
                speech(question, texts),
                shown,
                List.copyOf(texts),
                last != null && Phrasebook.offersPerson(last.text()));
    }

    private Speech speech(Question question, List<String> before) {
        List<@Nullable String> others = new ArrayList<>();
        others.add(question.language());
        if (!before.isEmpty()) {
            others.add(Speech.of(before.getFirst(), List.of(about.language())).language());
        }
        others.add(customers
                .find(question.customer())
                .map(customer -> customer.profile().language())
                .orElse(null));
        others.add(about.language());
        return Speech.of(question.text(), others);
    }
}
