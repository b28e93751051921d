package io.recourse.settlement;

import java.util.Map;
import java.util.TreeMap;

/**
 * Sets what cheaper articles bring against what dearer ones cost, over all exchanges of a case, so
 * that the customer is paid or asked for one sum only (docs/decisions/0026).
 */
final class NetDifference {

  private NetDifference() {}

  /**
   * @param differences by item in minor units: positive to the customer, negative from the customer
   * @return the same sum, with one sign throughout
   */
  static Map<Integer, Long> of(Map<Integer, Long> differences) {
    long back = differences.values().stream().filter(one -> one > 0).mapToLong(one -> one).sum();
    long owed = differences.values().stream().filter(one -> one < 0).mapToLong(one -> -one).sum();
    long setOff = Math.min(back, owed);
    long offBack = setOff;
    long offOwed = setOff;
    Map<Integer, Long> net = new TreeMap<>();
    for (Map.Entry<Integer, Long> each : new TreeMap<>(differences).entrySet()) {
      long difference = each.getValue();
      if (difference > 0) {
        long less = Math.min(offBack, difference);
        offBack -= less;
        net.put(each.getKey(), difference - less);
      } else {
        long less = Math.min(offOwed, -difference);
        offOwed -= less;
        net.put(each.getKey(), difference + less);
      }
    }
    return net;
  }
}
