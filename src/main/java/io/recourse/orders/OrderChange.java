package io.recourse.orders;

import io.recourse.common.Actor;
import java.time.Instant;

/**
 * One change of what an order cost or how it was paid.
 *
 * @param via API or IMPORT
 * @param what such as {@code line 1 unit price} or {@code payment 2}
 * @param was null where there was nothing before; amounts in minor units with currency
 * @param became null where it was taken away
 */
public record OrderChange(
    String orderNumber, Instant at, Actor by, String via, String what, String was, String became) {}
