package dev.shopkeeper.rest.customerimport;

import io.micronaut.serde.annotation.Serdeable;

/** What an upload is answered with. */
@Serdeable
record AcceptedImportJson(String jobId, String status, String statusUrl) {}
