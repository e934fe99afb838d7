package dev.shopkeeper.domain.customerimport;

import dev.shopkeeper.domain.customer.Profile;
import org.jspecify.annotations.Nullable;

/**
 * What a record says of a customer.
 *
 * @param subscribed what it says of wanting bulk mail; null when nothing
 */
public record CustomerRow(Profile profile, @Nullable Boolean subscribed) {}
