package dev.shopkeeper.application.customerimport;

import dev.shopkeeper.application.bulkimport.Intake;
import dev.shopkeeper.application.customer.Customers;
import dev.shopkeeper.application.customer.PhoneNumbers;
import dev.shopkeeper.application.customer.Tombstones;
import dev.shopkeeper.domain.bulkimport.Columns;
import dev.shopkeeper.domain.bulkimport.FileLayout;
import dev.shopkeeper.domain.bulkimport.ImportKind;
import dev.shopkeeper.domain.bulkimport.ImportOptions;
import dev.shopkeeper.domain.bulkimport.ImportRow;
import dev.shopkeeper.domain.bulkimport.ReadRow;
import dev.shopkeeper.domain.customer.Customer;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.customer.Profile;
import dev.shopkeeper.domain.customer.ProfileReader;
import dev.shopkeeper.domain.customerimport.CustomerColumns;
import dev.shopkeeper.domain.customerimport.CustomerKind;
import dev.shopkeeper.domain.customerimport.CustomerRow;
import dev.shopkeeper.domain.task.TaskType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Customers from files. Whoever was erased stays out. */
public final class CustomerIntake implements Intake<CustomerRow, Customer> {

    public static final TaskType TYPE = new TaskType("csv_import");

    private final Customers customers;
    private final Tombstones tombstones;
    private final ProfileReader profiles;
    private final CustomerKind kind = new CustomerKind();

    public CustomerIntake(Customers customers, Tombstones tombstones, PhoneNumbers phones) {
        this.customers = customers;
        this.tombstones = tombstones;
        this.profiles = new ProfileReader(phones);
    }

    @Override
    public TaskType type() {
        return TYPE;
    }

    @Override
    public Set<FileLayout.Format> formats() {
        return Set.of(FileLayout.Format.CSV);
    }

    @Override
    public ImportKind<CustomerRow, Customer> kind() {
        return kind;
    }

    @Override
    public Columns<?> columns(FileLayout layout, ImportOptions options) {
        return CustomerColumns.find(layout.header(), options.mapping());
    }

    @Override
    public Function<ImportRow, ReadRow<CustomerRow>> reading(FileLayout layout, ImportOptions options) {
        CustomerColumns columns = CustomerColumns.of(layout.header(), options.mapping());
        return row -> columns.read(row, profiles);
    }

    @Override
    public List<ReadRow<CustomerRow>> screened(List<ReadRow<CustomerRow>> rows) {
        List<Boolean> erased = tombstones.knows(profilesOf(rows));
        List<ReadRow<CustomerRow>> screened = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            ReadRow<CustomerRow> row = rows.get(i);
            boolean barred = row.fault() == null && erased.get(i);
            screened.add(barred ? row.refused("is of a person who was erased, and is not taken in again") : row);
        }
        return screened;
    }

    @Override
    public Collection<Customer> matching(List<ReadRow<CustomerRow>> rows) {
        List<Profile> named = profilesOf(rows);
        return customers.findByKeys(
                keys(named, Profile::externalId), keys(named, Profile::emailKey), keys(named, Profile::phoneKey));
    }

    private static List<Profile> profilesOf(List<ReadRow<CustomerRow>> rows) {
        return rows.stream().map(row -> row.content().profile()).toList();
    }

    private static List<String> keys(List<Profile> profiles, Function<Profile, @Nullable String> key) {
        return profiles.stream().map(key).filter(Objects::nonNull).distinct().toList();
    }

    @Override
    public Collection<Customer> named(Collection<String> ids) {
        return customers.findAll(ids.stream().map(CustomerId::new).toList());
    }

    @Override
    public Set<String> write(List<Customer> all) {
        return customers.writeAll(all).stream().map(CustomerId::value).collect(Collectors.toSet());
    }

    @Override
    public List<String> identifiers(CustomerRow content) {
        return content.profile().identifiers();
    }
}
