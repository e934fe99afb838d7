package dev.shopkeeper.application.notification.consent;

import dev.shopkeeper.application.notification.InMemoryPages;
import dev.shopkeeper.domain.customer.EmailAddress;
import dev.shopkeeper.domain.notification.consent.Suppression;
import dev.shopkeeper.domain.notification.consent.SuppressionReason;
import dev.shopkeeper.domain.paging.Page;
import dev.shopkeeper.domain.paging.PageRequest;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Suppressions for as long as a test runs. */
public final class InMemorySuppressions implements Suppressions {

    private final Map<EmailAddress, Suppression> byAddress = new HashMap<>();

    @Override
    public synchronized boolean add(Suppression suppression) {
        return byAddress.putIfAbsent(Objects.requireNonNull(suppression.address()), suppression) == null;
    }

    @Override
    public synchronized Optional<Suppression> find(EmailAddress address) {
        return Optional.ofNullable(byAddress.get(address));
    }

    @Override
    public synchronized boolean remove(EmailAddress address) {
        return byAddress.remove(address) != null;
    }

    @Override
    public synchronized Set<EmailAddress> among(Collection<EmailAddress> addresses) {
        return addresses.stream().filter(byAddress::containsKey).collect(Collectors.toSet());
    }

    @Override
    public synchronized Page<Suppression> list(@Nullable SuppressionReason reason, PageRequest page) {
        List<Map.Entry<EmailAddress, Suppression>> all = byAddress.entrySet().stream()
                .filter(entry -> reason == null || entry.getValue().reason() == reason)
                .toList();
        return InMemoryPages.page(all, page, entry -> entry.getValue().since(), entry -> entry.getKey()
                        .value())
                .map(Map.Entry::getValue);
    }

    @Override
    public synchronized void blank(EmailAddress address, Instant now) {
        byAddress.merge(
                address, new Suppression(null, SuppressionReason.ERASED, null, now), (known, _) -> known.blanked());
    }
}
