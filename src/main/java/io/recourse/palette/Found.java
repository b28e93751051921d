package io.recourse.palette;

import io.recourse.cases.CaseSummary;
import io.recourse.orders.Customer;
import io.recourse.orders.Order;
import io.recourse.worklist.WorkItem;
import java.util.List;
import java.util.Optional;

/**
 * What some words could mean to one reader.
 *
 * @param tasks open work the reader may see, in working order
 * @param cases the newest first
 * @param order the one with exactly this number
 */
public record Found(
    List<WorkItem> tasks,
    List<CaseSummary> cases,
    List<Customer> customers,
    Optional<Order> order) {

  static final Found NOTHING = new Found(List.of(), List.of(), List.of(), Optional.empty());
}
