package dev.shopkeeper.application.customerimport;

import dev.shopkeeper.domain.customerimport.CustomerImport;
import dev.shopkeeper.domain.customerimport.ImportId;
import dev.shopkeeper.domain.paging.Page;
import dev.shopkeeper.domain.paging.PageRequest;
import java.util.Optional;

/** All imports, and how far they have come; each is saved as a whole, by the one worker that runs it. */
public interface CustomerImports {

    void save(CustomerImport customerImport);

    Optional<CustomerImport> find(ImportId id);

    /** Newest first, unless sorted by {@code created_at} otherwise. */
    Page<CustomerImport> list(PageRequest page);
}
