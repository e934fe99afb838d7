package dev.shopkeeper.rest.notification.mail;

import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * Where a test goes.
 *
 * @param customerId as whom it is rendered; somebody made up where there is none
 * @param data       what the send would bring
 */
@Serdeable
record TestRequestJson(
        @Nullable String to,
        @Nullable String customerId,
        @Nullable JsonNode data) {}
