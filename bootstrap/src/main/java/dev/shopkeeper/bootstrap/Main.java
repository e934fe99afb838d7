package dev.shopkeeper.bootstrap;

import io.micronaut.runtime.Micronaut;

/** Starts Shopkeeper. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        Micronaut.build(args).mainClass(Main.class).start();
    }
}
