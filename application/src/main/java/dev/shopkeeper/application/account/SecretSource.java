package dev.shopkeeper.application.account;

/** Where secrets come from: each holds at least 256 bits of chance, in letters that are safe in a URL. */
@FunctionalInterface
public interface SecretSource {
    String next();
}
