package dev.shopkeeper.rest.edge;

import dev.shopkeeper.domain.failure.Conflict;
import dev.shopkeeper.domain.failure.Unavailable;
import dev.shopkeeper.rest.idempotency.Idempotent;
import dev.shopkeeper.rest.idempotency.KeyedRequests;
import dev.shopkeeper.rest.limit.BodyLimit;
import dev.shopkeeper.rest.limit.Unlimited;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

@Controller("/test/work")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class WorkController {

    static final AtomicInteger STARTED = new AtomicInteger();
    static volatile CountDownLatch gate = new CountDownLatch(0);

    private final KeyedRequests keyed;

    WorkController(KeyedRequests keyed) {
        this.keyed = keyed;
    }

    private static HttpResponse<?> accepted() {
        int job = STARTED.incrementAndGet();
        return HttpResponse.accepted(URI.create("/test/work/" + job)).body(Map.of("job_id", "job " + job));
    }

    @Post
    @Idempotent
    HttpResponse<?> start(@Body @Nullable Map<String, Object> body) throws InterruptedException {
        boolean open = gate.await(10, TimeUnit.SECONDS);
        return open ? accepted() : HttpResponse.serverError();
    }

    @Post("/failing/{kind}")
    @Idempotent
    HttpResponse<?> failing(@PathVariable String kind) {
        int tries = STARTED.incrementAndGet();
        throw switch (kind) {
            case "away" -> new Unavailable(Unavailable.Why.AWAY, "try " + tries);
            case "taken" -> new Conflict("try " + tries);
            default -> new IllegalStateException("try " + tries);
        };
    }

    @Post("/upload")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> upload(HttpRequest<?> request, @Part("file") CompletedFileUpload file) throws IOException {
        String fingerprint = String.valueOf(Arrays.hashCode(file.getBytes()));
        return keyed.once(request, fingerprint, WorkController::accepted);
    }

    @Post("/batch")
    @BodyLimit(megabytes = BodyLimit.BATCH_MEGABYTES)
    Map<String, Integer> batch(@Body Map<String, String> body) {
        return Map.of("size", String.join("", body.values()).length());
    }

    @Get("/free")
    @Unlimited
    String free() {
        return "free";
    }
}
