package dev.shopkeeper.rest.notification.send;

import dev.shopkeeper.domain.notification.send.Send;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** Says that a send was accepted, to how many, and where it is watched. */
@Serdeable
record SendAcceptedJson(String jobId, String status, long recipients, String statusUrl) {

    static SendAcceptedJson of(Send send) {
        return new SendAcceptedJson(
                send.id().value(),
                send.status().name().toLowerCase(Locale.ROOT),
                send.recipients(),
                SendJson.linkTo(send.id()));
    }
}
