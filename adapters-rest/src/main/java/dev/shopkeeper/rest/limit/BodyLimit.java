package dev.shopkeeper.rest.limit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says how large a body a route takes, where that is not the usual {@value #USUAL_MEGABYTES} MB. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface BodyLimit {

    int USUAL_MEGABYTES = 1;

    /** What batch intake takes; no body that is read into memory may be larger. */
    int BATCH_MEGABYTES = 8;

    int megabytes();
}
