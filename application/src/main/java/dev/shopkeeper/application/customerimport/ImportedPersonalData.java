package dev.shopkeeper.application.customerimport;

import dev.shopkeeper.application.bulkimport.RejectedRows;
import dev.shopkeeper.application.customer.PersonalData;
import dev.shopkeeper.domain.customer.Customer;
import java.util.List;

/** What imports still hold on a person: the records of theirs that were refused. */
public final class ImportedPersonalData implements PersonalData {

    private final RejectedRows rejects;

    public ImportedPersonalData(RejectedRows rejects) {
        this.rejects = rejects;
    }

    @Override
    public String section() {
        return "import_rejects";
    }

    @Override
    public Object of(Customer customer) {
        return rejects.about(customer.profile().identifiers()).stream()
                .map(RejectedRows.RejectedRow::cells)
                .map(List::copyOf)
                .toList();
    }

    @Override
    public void erase(Customer customer) {
        rejects.blank(customer.profile().identifiers());
    }
}
