package io.recourse.complaints;

import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.cases.Reason;
import io.recourse.cases.ServiceCase;
import io.recourse.common.Actor;
import io.recourse.common.CaseNumber;
import io.recourse.common.CurrentActor;
import io.recourse.common.Problem.FieldError;
import io.recourse.intake.NewCase;
import io.recourse.intake.OwnRequest;
import io.recourse.relatedcases.CaseLinks;
import io.recourse.relatedcases.LinkCases;
import io.recourse.relatedcases.LinkKind;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * A complaint may be about another case, of which the complainant must be the customer, and says
 * what it is about, which routes it (TRI-01).
 */
@Component
public class ComplaintAbout implements OwnRequest {

  /** What the table of routing tells apart. */
  public static final List<Reason> REASONS =
      List.of(Reason.SERVICE, Reason.BILLING, Reason.BROKEN_PROMISE, Reason.SAFETY);

  private final Cases cases;
  private final ComplaintBook book;
  private final LinkCases links;
  private final CaseLinks linked;
  private final CurrentActor actor;

  ComplaintAbout(
      Cases cases, ComplaintBook book, LinkCases links, CaseLinks linked, CurrentActor actor) {
    this.linked = linked;
    this.book = book;
    this.cases = cases;
    this.links = links;
    this.actor = actor;
  }

  @Override
  public CaseType type() {
    return CaseType.COMPLAINT;
  }

  /** What is not said of order and customer is taken from the case complained about. */
  @Override
  public NewCase complete(NewCase told) {
    return about(told).filter(this::isOpenToActor).map(about -> whole(told, about)).orElse(told);
  }

  @Override
  public void checkOf(String customer, NewCase request, List<FieldError> errors) {
    if (request.reason() != null && !REASONS.contains(request.reason())) {
      errors.add(new FieldError("/reason", "complaint.otherReason"));
    }
    if (request.aboutCase() == null) {
      return;
    }
    boolean theirs =
        about(request)
            .filter(this::isOpenToActor)
            .filter(about -> customer == null || customer.equals(about.customerId()))
            .isPresent();
    if (!theirs) {
      errors.add(FieldError.of("/aboutCase", "complaint.noPart", request.aboutCase()));
    }
  }

  @Override
  public Optional<Reason> reason(CaseNumber number) {
    return book.reason(number);
  }

  /** A complaint that names a case is never about another one, whatever its words. */
  @Override
  public boolean isOfMatter(ServiceCase open, NewCase request) {
    return request.aboutCase() == null
        || linked
            .parentOf(open.number())
            .filter(parent -> parent.number().value().equals(request.aboutCase()))
            .isPresent();
  }

  @Override
  public void keep(ServiceCase opened, NewCase request) {
    if (request.reason() != null) {
      book.because(opened.number(), request.reason());
    }
    about(request)
        .ifPresent(about -> links.link(about.number(), opened.number(), LinkKind.COMPLAINT));
  }

  private Optional<ServiceCase> about(NewCase request) {
    return Optional.ofNullable(request.aboutCase())
        .filter(CaseNumber::isOne)
        .map(CaseNumber::new)
        .flatMap(cases::find);
  }

  /** To a customer the case of somebody else does not exist. */
  private boolean isOpenToActor(ServiceCase about) {
    Actor filedBy = actor.actor();
    return !filedBy.isCustomer() || filedBy.id().equals(about.customerId());
  }

  private static NewCase whole(NewCase told, ServiceCase about) {
    boolean unsaid = told.orderNumber() == null;
    return told.of(
        unsaid ? about.orderNumber() : told.orderNumber(),
        unsaid && told.customerId() == null ? about.customerId() : told.customerId());
  }
}
