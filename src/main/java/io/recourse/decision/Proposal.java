package io.recourse.decision;

import io.recourse.cases.Remedy;
import io.recourse.common.Money;
import java.util.List;

/**
 * What the rules would have of one line that a person decides.
 *
 * @param remedy REJECT where they refuse it
 * @param ground why, as a sentence of the rules; null where they were not asked
 * @param offered what stands side by side by law and shop, in order
 * @param worth of its pieces, after every discount
 */
public record Proposal(Remedy remedy, String ground, List<Remedy> offered, Money worth) {}
