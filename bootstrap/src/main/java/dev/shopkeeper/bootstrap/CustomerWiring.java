package dev.shopkeeper.bootstrap;

import dev.shopkeeper.application.IdSource;
import dev.shopkeeper.application.audit.AuditLog;
import dev.shopkeeper.application.customer.AddCustomer;
import dev.shopkeeper.application.customer.CustomerData;
import dev.shopkeeper.application.customer.CustomerHistory;
import dev.shopkeeper.application.customer.CustomerQueries;
import dev.shopkeeper.application.customer.CustomerTimeline;
import dev.shopkeeper.application.customer.Customers;
import dev.shopkeeper.application.customer.DemoCustomers;
import dev.shopkeeper.application.customer.EditCustomer;
import dev.shopkeeper.application.customer.EraseCustomer;
import dev.shopkeeper.application.customer.ExportCustomers;
import dev.shopkeeper.application.customer.PersonalData;
import dev.shopkeeper.application.customer.PhoneNumbers;
import dev.shopkeeper.application.customer.PreferenceNews;
import dev.shopkeeper.application.customer.Tombstones;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;

/** Customers. */
@Factory
final class CustomerWiring {

    @Singleton
    CustomerQueries customerQueries(Customers customers, PhoneNumbers phones) {
        return new CustomerQueries(customers, phones);
    }

    @Singleton
    AddCustomer addCustomer(
            Customers customers, PhoneNumbers phones, AuditLog audit, IdSource ids, InstantSource clock) {
        return new AddCustomer(customers, phones, audit, ids, clock);
    }

    @Singleton
    EditCustomer editCustomer(
            CustomerQueries queries,
            Customers customers,
            PhoneNumbers phones,
            PreferenceNews news,
            AuditLog audit,
            InstantSource clock) {
        return new EditCustomer(queries, customers, phones, news, audit, clock);
    }

    @Singleton
    EraseCustomer eraseCustomer(
            CustomerQueries queries,
            Customers customers,
            Tombstones tombstones,
            List<PersonalData> held,
            AuditLog audit,
            InstantSource clock) {
        return new EraseCustomer(queries, customers, tombstones, held, audit, clock);
    }

    @Singleton
    CustomerData customerData(CustomerQueries queries, List<PersonalData> held, AuditLog audit, InstantSource clock) {
        return new CustomerData(queries, held, audit, clock);
    }

    @Singleton
    CustomerTimeline customerTimeline(CustomerQueries queries, List<CustomerHistory> histories) {
        return new CustomerTimeline(queries, histories);
    }

    @Singleton
    ExportCustomers exportCustomers(Customers customers, PhoneNumbers phones, AuditLog audit, InstantSource clock) {
        return new ExportCustomers(customers, phones, audit, clock);
    }

    @Singleton
    DemoCustomers demoCustomers(Customers customers, IdSource ids, InstantSource clock) {
        return new DemoCustomers(customers, ids, clock);
    }
}
