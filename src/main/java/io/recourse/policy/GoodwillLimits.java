package io.recourse.policy;

/**
 * What a role may grant on its own, by table {@code goodwillLimit}: in points, or for coupons and
 * money in reference units (LAW-03).
 *
 * @param perGrant at most at once
 * @param perPeriod at most of this kind to one customer within the period, whoever granted it
 * @param validDays how long a coupon can be used; 0 for other kinds
 * @param nextRole who may grant more; {@code nobody} where that is all
 */
public record GoodwillLimits(
    long perGrant, long perPeriod, int periodDays, int validDays, String nextRole) {}
