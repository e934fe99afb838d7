package dev.shopkeeper.application.customerimport;

import dev.shopkeeper.domain.customerimport.CustomerImport;
import dev.shopkeeper.domain.customerimport.ImportId;
import dev.shopkeeper.domain.failure.InvalidInput;
import dev.shopkeeper.domain.paging.Page;
import dev.shopkeeper.domain.paging.PageRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Imports for as long as a test runs. */
public final class InMemoryCustomerImports implements CustomerImports {

    private final Map<String, CustomerImport> byId = new TreeMap<>();

    @Override
    public synchronized void save(CustomerImport customerImport) {
        byId.put(customerImport.id().value(), customerImport);
    }

    @Override
    public synchronized Optional<CustomerImport> find(ImportId id) {
        return Optional.ofNullable(byId.get(id.value()));
    }

    @Override
    public synchronized Page<CustomerImport> list(PageRequest page) {
        boolean descending = page.sort() == null || page.sort().descending();
        if (page.sort() != null && !page.sort().field().equals("created_at")) {
            throw InvalidInput.field("sort", "must be created_at or -created_at");
        }
        Comparator<CustomerImport> byAge = Comparator.comparing(one -> one.id().value());
        String after = page.after();
        List<CustomerImport> rest = byId.values().stream()
                .sorted(descending ? byAge.reversed() : byAge)
                .filter(one -> after == null || (one.id().value().compareTo(after) < 0) == descending)
                .filter(one -> after == null || !one.id().value().equals(after))
                .skip(page.offset())
                .toList();
        List<CustomerImport> shown = rest.stream().limit(page.pageSize()).toList();
        String next = rest.size() > shown.size() ? shown.getLast().id().value() : null;
        return new Page<>(shown, page.page(), page.pageSize(), byId.size(), next);
    }
}
