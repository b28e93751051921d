package io.recourse.relatedcases;

import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.intake.NewCase;
import io.recourse.intake.OpenCase;
import io.recourse.intake.Sameness;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a case as the child of another: what other features call for claims and follow-ups. */
@Service
public class OpenChild {

  private final Cases cases;
  private final OpenCase openCase;
  private final LinkCases linkCases;

  OpenChild(Cases cases, OpenCase openCase, LinkCases linkCases) {
    this.cases = cases;
    this.openCase = openCase;
    this.linkCases = linkCases;
  }

  /**
   * The child: a new case of the request's type with its own number, clocks and process, or the
   * open case that asks for the same already (INT-03), if it has no other parent.
   *
   * @param request where it names neither order nor customer, those of the parent
   * @throws Problem CONFLICT where the parent itself asks for the same; else as {@link OpenCase}
   */
  @Transactional
  public ServiceCase open(CaseNumber parent, LinkKind kind, NewCase request) {
    ServiceCase child = openCase.open(ofSameCustomer(cases.get(parent), request)).serviceCase();
    linkCases.link(parent, child.number(), kind);
    return child;
  }

  /**
   * The same, always a case of its own: what is open is another matter.
   *
   * @throws Problem as {@link OpenCase}
   */
  @Transactional
  public ServiceCase openAnother(CaseNumber parent, LinkKind kind, NewCase request) {
    ServiceCase child =
        openCase.open(ofSameCustomer(cases.get(parent), request), Sameness.ANOTHER).serviceCase();
    linkCases.link(parent, child.number(), kind);
    return child;
  }

  private static NewCase ofSameCustomer(ServiceCase parent, NewCase request) {
    if (request.orderNumber() != null || request.customerId() != null) {
      return request;
    }
    return request.from(parent.customerId(), parent.orderNumber(), parent.language());
  }
}
