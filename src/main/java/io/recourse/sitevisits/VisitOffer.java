package io.recourse.sitevisits;

import java.time.Instant;

/**
 * What can be offered to the customer now.
 *
 * @param triesLeft false once the visits made in vain are as many as we make
 * @param timesFree whether a time can be chosen; otherwise staff plan some first
 * @param by until when the customer chooses, or staff plan; null where no try is left
 */
public record VisitOffer(boolean triesLeft, boolean timesFree, Instant by) {}
