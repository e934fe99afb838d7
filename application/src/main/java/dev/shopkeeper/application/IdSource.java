package dev.shopkeeper.application;

/** Where new ids come from: opaque, unique, safe in a URL, and growing with time so that they sort by age. */
@FunctionalInterface
public interface IdSource {
    String next();
}
