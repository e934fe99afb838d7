package dev.shopkeeper.domain.notification.send;

/**
 * What somebody wants of a send that was accepted; carried out by whoever works on it.
 *
 * @param id unlike that of any other
 */
public record SendCommand(String id, Kind kind) {

    /** What is wanted. */
    public enum Kind {
        PAUSE("paused"),
        RESUME("resumed"),
        CANCEL("cancelled"),
        RETRY_FAILED("tried again"),
        /** Sends again what is uncertain, now and later. */
        RESEND_UNCERTAIN("changed"),
        /** Leaves alone what is uncertain, now and later. */
        HOLD_UNCERTAIN("changed");

        private final String participle;

        Kind(String participle) {
            this.participle = participle;
        }

        String participle() {
            return participle;
        }

        /** Whether it makes sense for a send that stands so. */
        public boolean suits(SendStatus status) {
            return switch (this) {
                case PAUSE, RESUME, CANCEL -> !status.isEnd();
                case RETRY_FAILED, RESEND_UNCERTAIN, HOLD_UNCERTAIN -> status != SendStatus.CANCELLED;
            };
        }

        /** Whether it gives a send that has ended something to do again. */
        public boolean reopens() {
            return this == RETRY_FAILED || this == RESEND_UNCERTAIN;
        }
    }
}
