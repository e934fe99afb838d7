package dev.shopkeeper.bootstrap;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;

/** A controller somebody forgot to guard; only where a test asks for it. */
@Controller("/test/unguarded")
@Requires(property = "test.unguarded")
class UnguardedController {

    @Get
    String open() {
        return "open";
    }
}
