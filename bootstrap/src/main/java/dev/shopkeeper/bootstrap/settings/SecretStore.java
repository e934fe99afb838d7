package dev.shopkeeper.bootstrap.settings;

/** Gives a secret that was made up for this installation; the same name always gives the same secret. */
@FunctionalInterface
public interface SecretStore {
    String secret(String name);
}
