package dev.shopkeeper.application.notification.send;

import dev.shopkeeper.domain.notification.send.Delivery;
import dev.shopkeeper.domain.notification.send.DeliveryReason;
import dev.shopkeeper.domain.notification.send.DeliveryStatus;
import dev.shopkeeper.domain.notification.send.Send;
import java.time.InstantSource;
import java.util.List;

/** Gives everybody who got nothing of a cancelled send a delivery that says so. */
final class WrapUp {

    private static final int TOGETHER = 1_000;

    private final SendStores stores;
    private final LayOutDeliveries layOut;

    WrapUp(SendStores stores, InstantSource clock) {
        this.stores = stores;
        this.layOut = new LayOutDeliveries(stores, clock);
    }

    /** Does a part of it. @return whether all is done */
    boolean isDone(SendLedger ledger) {
        Send send = ledger.send();
        if (send.laidOut() < send.recipients()) {
            layOut.next(ledger, TOGETHER);
            return false;
        }
        List<Delivery> left = stores.deliveries().having(send.id(), DeliveryStatus.QUEUED, TOGETHER);
        if (left.isEmpty()) {
            stores.audiences().remove(send.id());
            return true;
        }
        stores.deliveries()
                .update(left.stream()
                        .map(one -> one.skipped(DeliveryReason.CANCELLED))
                        .toList());
        return false;
    }
}
