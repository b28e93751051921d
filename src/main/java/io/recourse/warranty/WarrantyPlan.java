package io.recourse.warranty;

import io.recourse.common.Money;
import io.recourse.orders.WarrantyTerms;

/**
 * An extended warranty the shop grants or sells.
 *
 * @param price what it costs; null where it is only granted
 * @param offered whether units still get it
 */
public record WarrantyPlan(
    String code, String name, int months, WarrantyTerms terms, Money price, boolean offered) {}
