package io.recourse.shipping;

import io.recourse.common.CaseNumber;

/**
 * A carrier says that it delivered a lent device back to us.
 *
 * @param loan the case of the loan
 */
public record LentDeviceArrived(CaseNumber loan) {}
