package dev.shopkeeper.rest.paging;

import io.swagger.v3.oas.annotations.Parameter;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the fields a list can be sorted by, as they are on the wire, on the {@code PageRequest} parameter of its
 * controller method. A list without it has its own order only, and refuses {@code sort}.
 */
@Documented
@Parameter(hidden = true)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface SortableBy {
    String[] value();
}
