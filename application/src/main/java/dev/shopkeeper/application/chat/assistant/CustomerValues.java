package dev.shopkeeper.application.chat.assistant;

import dev.shopkeeper.application.chat.prompt.PromptValues;
import dev.shopkeeper.application.chat.prompt.RenderPrompt.Shop;
import dev.shopkeeper.application.recommendation.serving.RecommendProducts;
import dev.shopkeeper.application.recommendation.serving.Wish;
import dev.shopkeeper.domain.chat.prompt.PromptVariable;
import dev.shopkeeper.domain.customer.Customer;
import dev.shopkeeper.domain.customer.Profile;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the names in prompts stand for, for a customer. Addresses and numbers of the person are no part of it. */
public final class CustomerValues implements PromptValues {

    private static final int MAX_LINE = 200;
    private static final int PRODUCTS = 5;

    private final Shop shop;
    private final RecommendProducts recommend;
    private final InstantSource clock;

    public CustomerValues(Shop shop, RecommendProducts recommend, InstantSource clock) {
        this.shop = shop;
        this.recommend = recommend;
        this.clock = clock;
    }

    @Override
    public Map<PromptVariable, String> of(Customer customer, @Nullable String language, Set<PromptVariable> wanted) {
        Map<PromptVariable, String> values = new EnumMap<>(PromptVariable.class);
        Profile profile = customer.profile();
        put(values, PromptVariable.CUSTOMER_NAME, profile.name());
        put(values, PromptVariable.COMPANY, profile.company());
        put(values, PromptVariable.SHOP_NAME, shop.name());
        put(values, PromptVariable.LANGUAGE, language(profile, language));
        put(values, PromptVariable.PROFILE, place(profile));
        values.put(
                PromptVariable.NOW,
                clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
        if (wanted.contains(PromptVariable.PRODUCTS)) {
            values.put(PromptVariable.PRODUCTS, products(customer));
        }
        return values;
    }

    private String language(Profile profile, @Nullable String asked) {
        return Objects.requireNonNullElse(asked, Objects.requireNonNullElse(profile.language(), shop.language()));
    }

    private static @Nullable String place(Profile profile) {
        return Stream.of(profile.city(), profile.country())
                .filter(Objects::nonNull)
                .collect(Collectors.collectingAndThen(Collectors.joining(", "), text -> text.isEmpty() ? null : text));
    }

    private String products(Customer customer) {
        return recommend.preview(customer.id(), Wish.any(PRODUCTS)).products().stream()
                .map(product -> FencedText.line(product.name(), MAX_LINE) + " (id "
                        + product.id().value() + ")")
                .collect(Collectors.joining("; "));
    }

    private static void put(Map<PromptVariable, String> values, PromptVariable variable, @Nullable String text) {
        String line = text == null ? "" : FencedText.line(text, MAX_LINE);
        if (!line.isEmpty()) {
            values.put(variable, line);
        }
    }
}
