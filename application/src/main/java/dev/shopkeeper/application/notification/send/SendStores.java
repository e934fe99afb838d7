package dev.shopkeeper.application.notification.send;

import dev.shopkeeper.application.customer.Customers;
import dev.shopkeeper.application.notification.consent.Suppressions;
import dev.shopkeeper.application.notification.template.NotificationConfigs;

/** What a send reads and writes. */
public record SendStores(
        Sends sends,
        Deliveries deliveries,
        Audiences audiences,
        Customers customers,
        Suppressions suppressions,
        NotificationConfigs configs) {}
