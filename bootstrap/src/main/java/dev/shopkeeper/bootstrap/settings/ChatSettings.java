package dev.shopkeeper.bootstrap.settings;

import dev.shopkeeper.application.chat.usage.ModelPrice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How much chat there may be, and what it costs.
 *
 * @param shopTokensPerDay for all customers together; null means no limit
 * @param prices           of the models whose price is known
 */
public record ChatSettings(
        int messagesPerMinute, long tokensPerDay, @Nullable Long shopTokensPerDay, List<ModelPrice> prices) {

    private static final long MOST = 1_000_000_000_000L;
    private static final Pattern PRICE = Pattern.compile(
            "([A-Za-z0-9._/-]+)=(\\d{1,6}(?:\\.\\d{1,6})?)/(\\d{1,6}(?:\\.\\d{1,6})?)(?:@(\\d{4}-\\d{2}-\\d{2}))?");

    /** US dollars for a million tokens in and out, as published by November 2026; from a day on where they change. */
    private static final String USUAL_PRICES = "gemini-3.8-flash=0.75/3.75,gemini-3.8-flash=1.50/7.50@2027-01-01,"
            + "gemini-3.7-flash=0.75/3.75,gemini-3.7-flash=1.50/7.50@2027-01-01,"
            + "gemini-3.5-flash=1.50/9.00,gemini-3.1-flash-lite=0.25/1.50";

    public ChatSettings {
        prices = List.copyOf(prices);
    }

    static ChatSettings read(Variables variables) {
        return new ChatSettings(
                variables.number("CHAT_MESSAGES_PER_MINUTE", 60, 1, 1_000_000),
                variables.number("CHAT_TOKENS_PER_DAY", 200_000L, 1, MOST),
                variables.optionalNumber("SHOP_TOKENS_PER_DAY", 1, MOST),
                variables
                        .parsed(
                                "MODEL_PRICES",
                                ChatSettings::prices,
                                "must be a list such as gemini-3.8-flash=0.75/3.75,gemini-3.8-flash=1.50/7.50@2027-01-01")
                        .orElseGet(() -> prices(USUAL_PRICES)));
    }

    private static List<ModelPrice> prices(String text) {
        return Arrays.stream(text.split(",", -1)).map(ChatSettings::price).toList();
    }

    private static ModelPrice price(String text) {
        Matcher price = PRICE.matcher(text.strip());
        if (!price.matches()) {
            throw new IllegalArgumentException("not a price");
        }
        String from = price.group(4);
        return new ModelPrice(
                price.group(1),
                new BigDecimal(price.group(2)),
                new BigDecimal(price.group(3)),
                from == null ? null : LocalDate.parse(from));
    }
}
