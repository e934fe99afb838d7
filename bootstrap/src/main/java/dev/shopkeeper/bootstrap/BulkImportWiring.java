package dev.shopkeeper.bootstrap;

import dev.shopkeeper.application.IdSource;
import dev.shopkeeper.application.audit.AuditLog;
import dev.shopkeeper.application.bulkimport.BatchPlans;
import dev.shopkeeper.application.bulkimport.BulkImports;
import dev.shopkeeper.application.bulkimport.ImportLimits;
import dev.shopkeeper.application.bulkimport.ImportQueries;
import dev.shopkeeper.application.bulkimport.Intake;
import dev.shopkeeper.application.bulkimport.PreviewImport;
import dev.shopkeeper.application.bulkimport.RejectedRows;
import dev.shopkeeper.application.bulkimport.RowReader;
import dev.shopkeeper.application.bulkimport.RunImport;
import dev.shopkeeper.application.bulkimport.StartImport;
import dev.shopkeeper.application.bulkimport.SweepImports;
import dev.shopkeeper.application.bulkimport.UploadedFiles;
import dev.shopkeeper.application.catalogue.Products;
import dev.shopkeeper.application.customer.Customers;
import dev.shopkeeper.application.customer.PhoneNumbers;
import dev.shopkeeper.application.customer.Tombstones;
import dev.shopkeeper.application.customerimport.CustomerIntake;
import dev.shopkeeper.application.housekeeping.Chore;
import dev.shopkeeper.application.productimport.ProductIntake;
import dev.shopkeeper.application.task.StartTask;
import dev.shopkeeper.application.task.TaskWork;
import dev.shopkeeper.application.task.Tasks;
import dev.shopkeeper.bootstrap.settings.TextSettings;
import dev.shopkeeper.bootstrap.settings.UploadSettings;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;

/** Makes imports out of their parts, for everything that comes in files. */
@Factory
final class BulkImportWiring {

    @Singleton
    ImportLimits importLimits(UploadSettings uploads) {
        return ImportLimits.of(uploads.maxUploadBytes(), uploads.maxUnpackedBytes());
    }

    @Singleton
    CustomerIntake customerIntake(Customers customers, Tombstones tombstones, PhoneNumbers phones) {
        return new CustomerIntake(customers, tombstones, phones);
    }

    @Singleton
    ProductIntake productIntake(Products products, TextSettings texts) {
        return new ProductIntake(products, texts.currency());
    }

    @Singleton
    StartImport startImport(
            UploadedFiles files,
            RowReader reader,
            BulkImports imports,
            List<Intake<?, ?>> intakes,
            StartTask tasks,
            ImportLimits limits,
            AuditLog audit,
            IdSource ids,
            InstantSource clock) {
        return new StartImport(files, reader, imports, intakes, tasks, limits, audit, ids, clock);
    }

    @Singleton
    PreviewImport previewImport(RowReader reader, List<Intake<?, ?>> intakes) {
        return new PreviewImport(reader, intakes);
    }

    @Singleton
    TaskWork runCustomerImport(
            UploadedFiles files,
            RowReader reader,
            BulkImports imports,
            BatchPlans plans,
            RejectedRows rejects,
            CustomerIntake customers,
            InstantSource clock) {
        return new RunImport<>(files, reader, imports, plans, rejects, customers, clock);
    }

    @Singleton
    TaskWork runProductImport(
            UploadedFiles files,
            RowReader reader,
            BulkImports imports,
            BatchPlans plans,
            RejectedRows rejects,
            ProductIntake products,
            InstantSource clock) {
        return new RunImport<>(files, reader, imports, plans, rejects, products, clock);
    }

    @Singleton
    ImportQueries importQueries(BulkImports imports, RejectedRows rejects, Tasks tasks) {
        return new ImportQueries(imports, rejects, tasks);
    }

    @Singleton
    Chore sweepImports(RejectedRows rejects, UploadedFiles files, Tasks tasks, InstantSource clock) {
        return new SweepImports(rejects, files, tasks, clock);
    }
}
