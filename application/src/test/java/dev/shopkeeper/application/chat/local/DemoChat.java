package dev.shopkeeper.application.chat.local;

import dev.shopkeeper.application.catalogue.DemoProducts;
import dev.shopkeeper.application.catalogue.InMemoryProducts;
import dev.shopkeeper.application.chat.conversation.InMemoryChatMessages;
import dev.shopkeeper.application.chat.search.Concepts;
import dev.shopkeeper.application.chat.search.CustomerActivity;
import dev.shopkeeper.application.chat.search.ProductSearch;
import dev.shopkeeper.application.chat.shoptext.DemoShopTexts;
import dev.shopkeeper.application.chat.shoptext.InMemoryShopTexts;
import dev.shopkeeper.application.chat.shoptext.ShopTextSearch;
import dev.shopkeeper.application.chat.tool.CustomerTools;
import dev.shopkeeper.application.chat.tool.ShopTextTool;
import dev.shopkeeper.application.chat.tool.ShopTools;
import dev.shopkeeper.application.chat.turn.AnswerProgress;
import dev.shopkeeper.application.chat.turn.Question;
import dev.shopkeeper.application.customer.DemoCustomers;
import dev.shopkeeper.application.customer.InMemoryCustomers;
import dev.shopkeeper.application.interaction.DemoInteractions;
import dev.shopkeeper.application.interaction.InMemoryInteractions;
import dev.shopkeeper.application.recommendation.TogetherRecommenders;
import dev.shopkeeper.application.recommendation.serving.InMemoryExposures;
import dev.shopkeeper.application.recommendation.serving.NoteExposures;
import dev.shopkeeper.application.recommendation.serving.RecommendProducts;
import dev.shopkeeper.application.recommendation.serving.RecommendSimilar;
import dev.shopkeeper.application.recommendation.serving.ServingState;
import dev.shopkeeper.application.recommendation.training.InMemoryModelSnapshots;
import dev.shopkeeper.domain.catalogue.Product;
import dev.shopkeeper.domain.chat.ChatMessage;
import dev.shopkeeper.domain.chat.ConversationId;
import dev.shopkeeper.domain.chat.MessageId;
import dev.shopkeeper.domain.chat.Reply;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.interaction.Strengths;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The demo shop with its assistant, in memory: the same at every start. */
public final class DemoChat {

    public static final Instant NOW = Instant.parse("2026-11-22T08:15:30.123Z");

    public final InMemoryProducts products = new InMemoryProducts();
    public final InMemoryInteractions interactions = new InMemoryInteractions();
    final InMemoryCustomers customers = new InMemoryCustomers();
    final InMemoryShopTexts texts = new InMemoryShopTexts();
    final InMemoryExposures exposures = new InMemoryExposures();
    public final ProductSearch search;
    final CustomerActivity activity;
    final RecommendProducts recommend;
    final RecommendSimilar similar;
    final ShopTextSearch shopTexts;
    final LocalAssistant assistant;
    private final InMemoryChatMessages said = new InMemoryChatMessages();
    private final AtomicInteger conversations = new AtomicInteger();

    public DemoChat() {
        InstantSource clock = InstantSource.fixed(NOW);
        AtomicInteger ids = new AtomicInteger();
        new DemoCustomers(customers, () -> "c-" + ids.incrementAndGet(), clock).load();
        new DemoProducts(products, clock).load();
        new DemoInteractions(interactions, products, customers, clock).load();
        new DemoShopTexts(texts).load();
        ServingState state =
                new ServingState(products, new InMemoryModelSnapshots(), new TogetherRecommenders(), clock);
        state.refresh();
        recommend = new RecommendProducts(
                state,
                interactions,
                Strengths.defaults(),
                new NoteExposures(exposures),
                () -> "r-" + ids.incrementAndGet(),
                clock);
        similar = new RecommendSimilar(state);
        search = new ProductSearch(products, clock);
        search.refresh();
        activity = new CustomerActivity(interactions, search);
        shopTexts = new ShopTextSearch(texts, clock);
        assistant = new LocalAssistant(
                said,
                customers,
                search,
                new LocalAssistant.Recommending(activity, recommend, similar),
                shopTexts,
                new LocalAssistant.Shop("Shopkeeper", "en"));
    }

    /** The tools over the same shop. */
    public ShopTools tools() {
        return new ShopTools(
                search,
                new CustomerTools(search, recommend, similar, activity),
                new ShopTextTool(shopTexts, new Concepts(), "en"));
    }

    public CustomerId customer(String externalId) {
        return customers.findByExternalId(externalId).orElseThrow().id();
    }

    List<Product> catalogue() {
        List<Product> all = new ArrayList<>();
        products.walk(all::addAll);
        return all;
    }

    /** The answers to questions of one conversation. */
    List<Reply> answers(CustomerId customer, String... questions) {
        ConversationId conversation = new ConversationId("talk-" + conversations.incrementAndGet());
        List<Reply> replies = new ArrayList<>();
        for (int turn = 0; turn < questions.length; turn++) {
            MessageId id = MessageId.question(conversation, turn);
            said.add(ChatMessage.question(id, customer, questions[turn], NOW), NOW);
            Question question = new Question(customer, conversation, id, questions[turn], null, NOW);
            Reply reply = assistant.answer(question, new Nobody());
            said.add(ChatMessage.answer(MessageId.answer(conversation, turn), customer, reply, NOW), NOW);
            replies.add(reply);
        }
        return replies;
    }

    Reply answer(String... questions) {
        return answers(customer("demo-001"), questions).getLast();
    }

    /** Nobody looks on. */
    static final class Nobody implements AnswerProgress {
        @Override
        public void token(String text) {}

        @Override
        public void restart() {}

        @Override
        public void tool(String name) {}

        @Override
        public boolean stopped() {
            return false;
        }
    }
}
