package dev.shopkeeper.rest.notification.send;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The shape of a page of deliveries, for the description of the API. */
@Schema(name = "PageJson_DeliveryJson_")
record PageOfDeliveries(
        List<DeliveryJson> items,
        int page,
        int pageSize,
        long total,
        @Nullable String nextCursor) {}
