package dev.shopkeeper.rest.service;

import io.micronaut.serde.annotation.Serdeable;

@Serdeable
record HealthJson(String status, String service) {}
