package dev.shopkeeper.bootstrap;

import dev.shopkeeper.application.IdSource;
import dev.shopkeeper.application.audit.AuditLog;
import dev.shopkeeper.application.customer.CustomerTraces;
import dev.shopkeeper.application.customer.Customers;
import dev.shopkeeper.application.customer.PersonalData;
import dev.shopkeeper.application.customer.PhoneNumbers;
import dev.shopkeeper.application.customer.Tombstones;
import dev.shopkeeper.application.customerimport.BatchPlans;
import dev.shopkeeper.application.customerimport.CustomerImportQueries;
import dev.shopkeeper.application.customerimport.CustomerImports;
import dev.shopkeeper.application.customerimport.ImportLimits;
import dev.shopkeeper.application.customerimport.ImportUndos;
import dev.shopkeeper.application.customerimport.ImportedPersonalData;
import dev.shopkeeper.application.customerimport.RejectedRows;
import dev.shopkeeper.application.customerimport.RowReader;
import dev.shopkeeper.application.customerimport.RunCustomerImport;
import dev.shopkeeper.application.customerimport.RunImportUndo;
import dev.shopkeeper.application.customerimport.StartCustomerImport;
import dev.shopkeeper.application.customerimport.SweepImports;
import dev.shopkeeper.application.customerimport.UndoCustomerImport;
import dev.shopkeeper.application.customerimport.UploadedFiles;
import dev.shopkeeper.application.housekeeping.Chore;
import dev.shopkeeper.application.task.StartTask;
import dev.shopkeeper.application.task.TaskWork;
import dev.shopkeeper.application.task.Tasks;
import dev.shopkeeper.bootstrap.settings.UploadSettings;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;

/** Makes the import of customers out of its parts. */
@Factory
final class CustomerImportWiring {

    @Singleton
    ImportLimits importLimits(UploadSettings uploads) {
        return ImportLimits.of(uploads.maxUploadBytes(), uploads.maxUnpackedBytes());
    }

    @Singleton
    StartCustomerImport startCustomerImport(
            UploadedFiles files,
            RowReader reader,
            CustomerImports imports,
            StartTask tasks,
            ImportLimits limits,
            AuditLog audit,
            IdSource ids,
            InstantSource clock) {
        return new StartCustomerImport(files, reader, imports, tasks, limits, audit, ids, clock);
    }

    @Singleton
    TaskWork runCustomerImport(
            UploadedFiles files,
            RowReader reader,
            CustomerImports imports,
            BatchPlans plans,
            RejectedRows rejects,
            Customers customers,
            Tombstones tombstones,
            PhoneNumbers phones,
            InstantSource clock) {
        return new RunCustomerImport(files, reader, imports, plans, rejects, customers, tombstones, phones, clock);
    }

    @Singleton
    UndoCustomerImport undoCustomerImport(
            CustomerImports imports,
            ImportUndos undos,
            Tasks tasks,
            StartTask start,
            AuditLog audit,
            IdSource ids,
            InstantSource clock) {
        return new UndoCustomerImport(imports, undos, tasks, start, audit, ids, clock);
    }

    @Singleton
    TaskWork runImportUndo(
            CustomerImports imports, ImportUndos undos, Customers customers, List<CustomerTraces> traces) {
        return new RunImportUndo(imports, undos, customers, traces);
    }

    @Singleton
    CustomerImportQueries customerImportQueries(CustomerImports imports, RejectedRows rejects, Tasks tasks) {
        return new CustomerImportQueries(imports, rejects, tasks);
    }

    @Singleton
    PersonalData importedPersonalData(RejectedRows rejects) {
        return new ImportedPersonalData(rejects);
    }

    @Singleton
    Chore sweepImports(RejectedRows rejects, UploadedFiles files, Tasks tasks, InstantSource clock) {
        return new SweepImports(rejects, files, tasks, clock);
    }
}
