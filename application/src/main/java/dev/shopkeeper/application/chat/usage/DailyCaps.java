package dev.shopkeeper.application.chat.usage;

import org.jspecify.annotations.Nullable;

/**
 * How many tokens a day may cost.
 *
 * @param perCustomer of one customer
 * @param ofShop      of all together; null means no cap
 */
public record DailyCaps(long perCustomer, @Nullable Long ofShop) {}
