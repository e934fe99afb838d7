package dev.shopkeeper.bootstrap.architecture.crooked.application.one;

import io.micronaut.http.HttpRequest;

/** Knows the web. */
public interface Port {
    void take(HttpRequest<?> request);
}
