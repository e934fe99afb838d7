package dev.shopkeeper.rest.notification.mail;

import dev.shopkeeper.application.notification.mail.SendTestEmail;
import dev.shopkeeper.rest.idempotency.Idempotent;
import dev.shopkeeper.rest.notification.template.SentData;
import dev.shopkeeper.rest.security.Access;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Tests of what will be sent. */
@Controller("/notifications/configs")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Access.MARKETER)
@Tag(name = "notifications")
class TestEmailController {

    private final SendTestEmail send;

    TestEmailController(SendTestEmail send) {
        this.send = send;
    }

    /** Sends one e-mail of a config, marked as a test in its subject. Nothing is noted of it. */
    @Post("/{id}/test")
    @Idempotent
    TestSentJson test(@PathVariable String id, @Body TestRequestJson request) {
        return TestSentJson.of(send.send(id, request.to(), request.customerId(), SentData.read(request.data())));
    }
}
