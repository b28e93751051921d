package io.recourse.intake;

import io.recourse.cases.CaseType;
import io.recourse.cases.ServiceCase;
import io.recourse.common.Problem.FieldError;
import io.recourse.orders.Order;
import java.util.List;

/** What a type of case asks beside the lines of an order; implemented where its process lives. */
public interface OwnRequest {

  CaseType type();

  /** Adds what is wrong with the request, each with its pointer. */
  void check(NewCase request, Order order, List<FieldError> errors);

  /** Keeps it with its case, before the process starts. */
  void keep(ServiceCase opened, NewCase request);
}
