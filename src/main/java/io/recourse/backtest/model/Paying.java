package io.recourse.backtest.model;

import java.util.Set;
import java.util.function.Predicate;

/**
 * How a process pays.
 *
 * @param steps those of both models that pay; empty where one that comes later does
 * @param ofMoney processes that pay for others
 */
record Paying(String process, Set<String> steps, Predicate<String> ofMoney) {

  /** Whether a refund that these processes know of may be one of this one. */
  boolean mayBeOf(Set<String> by) {
    return steps.isEmpty() || by.contains(process) || by.stream().allMatch(ofMoney);
  }
}
