package dev.shopkeeper.rest.service;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.exceptions.HttpStatusException;

/** A process that only works on tasks answers for its health and for nothing else. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
@Requires(property = "shopkeeper.web", value = "false")
final class WorkerOnlyFilter {

    @RequestFilter
    void refuse(HttpRequest<?> request) {
        String path = request.getPath();
        if (!path.startsWith("/health") && !path.startsWith("/api/health") && !path.equals("/metrics")) {
            throw new HttpStatusException(HttpStatus.NOT_FOUND, "this process works on tasks only");
        }
    }
}
