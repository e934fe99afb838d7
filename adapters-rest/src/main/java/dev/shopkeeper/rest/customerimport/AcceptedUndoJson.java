package dev.shopkeeper.rest.customerimport;

import io.micronaut.serde.annotation.Serdeable;

/** What an undo is answered with. */
@Serdeable
record AcceptedUndoJson(String jobId, String status) {}
