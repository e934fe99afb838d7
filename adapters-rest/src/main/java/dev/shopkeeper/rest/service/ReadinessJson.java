package dev.shopkeeper.rest.service;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.shopkeeper.application.service.Readiness;
import io.micronaut.serde.annotation.Serdeable;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Each dependency by its name. */
@Serdeable
record ReadinessJson(String status, String service, Map<String, StateJson> dependencies) {

    @Serdeable
    record StateJson(
            String status,
            @Nullable String message,
            @JsonProperty("duration_ms") long durationMs) {}

    static ReadinessJson of(Readiness readiness) {
        Map<String, StateJson> states = new LinkedHashMap<>();
        for (Readiness.State state : readiness.dependencies()) {
            states.put(state.name(), new StateJson(state.isUp() ? "up" : "down", state.trouble(), state.millis()));
        }
        String status = readiness.isDegraded() ? "degraded" : readiness.isReady() ? "ready" : "unavailable";
        return new ReadinessJson(status, "shopkeeper", states);
    }
}
