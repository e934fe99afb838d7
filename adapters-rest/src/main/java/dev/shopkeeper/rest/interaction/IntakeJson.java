package dev.shopkeeper.rest.interaction;

import dev.shopkeeper.application.interaction.TrackInteractions.Intake;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * What became of a batch.
 *
 * @param status   {@code success}, {@code partial} when some were refused, or {@code rejected} when all were
 * @param accepted how many are known now, those included that were before
 */
@Serdeable
record IntakeJson(String status, int accepted, List<RejectedJson> rejected) {

    /** An item that was refused, by its place from 0. */
    @Serdeable
    record RejectedJson(int index, String message) {}

    static IntakeJson of(Intake intake) {
        return new IntakeJson(
                status(intake),
                intake.accepted(),
                intake.rejected().stream()
                        .map(one -> new RejectedJson(one.index(), one.message()))
                        .toList());
    }

    private static String status(Intake intake) {
        if (intake.rejected().isEmpty()) {
            return "success";
        }
        return intake.accepted() == 0 ? "rejected" : "partial";
    }
}
