package dev.shopkeeper.bootstrap;

import dev.shopkeeper.application.IdSource;
import dev.shopkeeper.application.audit.AuditLog;
import dev.shopkeeper.application.bulkimport.BulkImports;
import dev.shopkeeper.application.bulkimport.RejectedRows;
import dev.shopkeeper.application.customer.CustomerHistory;
import dev.shopkeeper.application.customer.CustomerTraces;
import dev.shopkeeper.application.customer.Customers;
import dev.shopkeeper.application.customer.PersonalData;
import dev.shopkeeper.application.customerimport.ImportHistory;
import dev.shopkeeper.application.customerimport.ImportUndos;
import dev.shopkeeper.application.customerimport.ImportedPersonalData;
import dev.shopkeeper.application.customerimport.RunImportUndo;
import dev.shopkeeper.application.customerimport.UndoCustomerImport;
import dev.shopkeeper.application.task.StartTask;
import dev.shopkeeper.application.task.TaskWork;
import dev.shopkeeper.application.task.Tasks;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;

/** What is special about imports of customers: they are taken back, and hold what people may ask for. */
@Factory
final class CustomerImportWiring {

    @Singleton
    UndoCustomerImport undoCustomerImport(
            BulkImports imports,
            ImportUndos undos,
            Tasks tasks,
            StartTask start,
            AuditLog audit,
            IdSource ids,
            InstantSource clock) {
        return new UndoCustomerImport(imports, undos, tasks, start, audit, ids, clock);
    }

    @Singleton
    TaskWork runImportUndo(BulkImports imports, ImportUndos undos, Customers customers, List<CustomerTraces> traces) {
        return new RunImportUndo(imports, undos, customers, traces);
    }

    @Singleton
    CustomerHistory importHistory(BulkImports imports) {
        return new ImportHistory(imports);
    }

    @Singleton
    PersonalData importedPersonalData(RejectedRows rejects) {
        return new ImportedPersonalData(rejects);
    }
}
