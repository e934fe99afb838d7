package dev.shopkeeper.application.chat.assistant;

import dev.shopkeeper.application.chat.memory.Memory;
import dev.shopkeeper.application.chat.memory.RecallMemory;
import dev.shopkeeper.application.chat.prompt.PromptValues;
import dev.shopkeeper.application.chat.prompt.RenderPrompt.Shop;
import dev.shopkeeper.application.recommendation.serving.RecommendProducts;
import dev.shopkeeper.application.recommendation.serving.Wish;
import dev.shopkeeper.domain.chat.ChatMessage;
import dev.shopkeeper.domain.chat.ChatRole;
import dev.shopkeeper.domain.chat.ConversationId;
import dev.shopkeeper.domain.chat.prompt.PromptVariable;
import dev.shopkeeper.domain.customer.Customer;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.customer.Profile;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the names in prompts stand for, for a customer. Addresses and numbers of the person are no part of it. */
public final class CustomerValues implements PromptValues {

    private static final int MAX_LINE = 200;
    private static final int MAX_SUMMARY = 2_000;
    private static final int MAX_MESSAGE = 2_000;
    private static final int PRODUCTS = 5;

    private final Shop shop;
    private final RecommendProducts recommend;
    private final RecallMemory recall;
    private final Function<CustomerId, Optional<ConversationId>> latest;
    private final int memoryTokens;
    private final InstantSource clock;

    /** @param latest the conversation a customer was in last */
    public CustomerValues(
            Shop shop,
            RecommendProducts recommend,
            RecallMemory recall,
            Function<CustomerId, Optional<ConversationId>> latest,
            int memoryTokens,
            InstantSource clock) {
        this.shop = shop;
        this.recommend = recommend;
        this.recall = recall;
        this.latest = latest;
        this.memoryTokens = memoryTokens;
        this.clock = clock;
    }

    @Override
    public Map<PromptVariable, String> of(Customer customer, @Nullable String language, Set<PromptVariable> wanted) {
        Memory memory = latest.apply(customer.id())
                .map(conversation -> recall.of(customer.id(), conversation, "", memoryTokens))
                .orElse(Memory.NONE);
        return of(customer, language, wanted, memory, clock.instant());
    }

    /** The same, with what comes to mind. */
    Map<PromptVariable, String> of(
            Customer customer, @Nullable String language, Set<PromptVariable> wanted, Memory memory, Instant now) {
        Profile profile = customer.profile();
        Map<PromptVariable, String> values = new EnumMap<>(PromptVariable.class);
        values.put(PromptVariable.CUSTOMER_NAME, line(profile.name()));
        values.put(PromptVariable.COMPANY, line(profile.company()));
        values.put(PromptVariable.SHOP_NAME, line(shop.name()));
        values.put(PromptVariable.LANGUAGE, line(language(profile, language)));
        values.put(PromptVariable.PROFILE, profile(profile, memory));
        values.put(PromptVariable.RECENT_HISTORY, history(memory.recent(), language));
        values.put(PromptVariable.NOW, now.truncatedTo(ChronoUnit.MINUTES).toString());
        if (wanted.contains(PromptVariable.PRODUCTS)) {
            values.put(PromptVariable.PRODUCTS, products(customer));
        }
        values.values().removeIf(String::isEmpty);
        return values;
    }

    private String language(Profile profile, @Nullable String asked) {
        return Objects.requireNonNullElse(asked, Objects.requireNonNullElse(profile.language(), shop.language()));
    }

    private static String profile(Profile profile, Memory memory) {
        List<String> lines = new ArrayList<>();
        String place = Stream.of(profile.city(), profile.country())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        lines.add(line(place));
        memory.facts().forEach(fact -> lines.add("- " + FencedText.line(fact.text(), MAX_LINE)));
        if (memory.summary() != null) {
            lines.add(FencedText.line(memory.summary(), MAX_SUMMARY));
        }
        lines.removeIf(String::isEmpty);
        return String.join("\n", lines);
    }

    private static String history(List<ChatMessage> recent, @Nullable String language) {
        AnswerTexts texts = AnswerTexts.in(language);
        return recent.stream()
                .map(one -> texts.said(one.role() == ChatRole.USER ? "customer" : "assistant") + ": "
                        + FencedText.line(one.text(), MAX_MESSAGE))
                .collect(Collectors.joining("\n"));
    }

    private String products(Customer customer) {
        return recommend.preview(customer.id(), Wish.any(PRODUCTS)).products().stream()
                .map(product -> FencedText.line(product.name(), MAX_LINE) + " (id "
                        + product.id().value() + ")")
                .collect(Collectors.joining("; "));
    }

    private static String line(@Nullable String text) {
        return text == null ? "" : FencedText.line(text, MAX_LINE);
    }
}
