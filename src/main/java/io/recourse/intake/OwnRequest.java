package io.recourse.intake;

import io.recourse.cases.CaseType;
import io.recourse.cases.Reason;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem.FieldError;
import io.recourse.orders.Order;
import io.recourse.orders.OrderLine;
import java.util.List;
import java.util.Optional;

/** What a type of case asks beside the lines of an order; implemented where its process lives. */
public interface OwnRequest {

  CaseType type();

  /** The request with what it leaves out but means; asked before it is checked. */
  default NewCase complete(NewCase told) {
    return told;
  }

  /** Whether a serial that the line was not sold with was given for one that it was. */
  default boolean isPieceOf(String serial, Order order, OrderLine bought) {
    return false;
  }

  /** Adds what is wrong with a request about an order, each with its pointer. */
  default void check(NewCase request, Order order, List<FieldError> errors) {}

  /**
   * Adds what is wrong with it as this customer's, about an order or none.
   *
   * @param customer key of the person; null for nobody known
   */
  default void checkOf(String customer, NewCase request, List<FieldError> errors) {}

  /** Why the customer asks, where no line says so; empty for a type that asks line by line. */
  default Optional<Reason> reason(CaseNumber number) {
    return Optional.empty();
  }

  /** Whether a request can be about the same matter as an open case of its customer and type. */
  default boolean isOfMatter(ServiceCase open, NewCase request) {
    return true;
  }

  /** Keeps it with its case, before the process starts. */
  void keep(ServiceCase opened, NewCase request);
}
