package io.recourse.shipping;

import io.recourse.common.CaseNumber;

/**
 * Goods that had turned up with a customer after they counted as lost are back with us.
 *
 * @param number the case of their delivery
 */
public record TurnedUpGoodsArrived(CaseNumber number) {}
