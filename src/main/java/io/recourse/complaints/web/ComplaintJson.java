package io.recourse.complaints.web;

import io.recourse.casefile.LinePart;
import io.recourse.cases.CaseType;
import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.complaints.Assessment;
import io.recourse.complaints.Complaint;
import io.recourse.complaints.ComplaintBook;
import io.recourse.complaints.Findings;
import io.recourse.complaints.Offer;
import io.recourse.complaints.Offers;
import io.recourse.complaints.TaskForce;
import io.recourse.complaints.TaskForces;
import io.recourse.complaints.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a client reads of a complaint: {@code complaint} of the case. */
@Component
class ComplaintJson implements LinePart {

  private final ComplaintBook book;
  private final Offers offers;
  private final TaskForces forces;

  ComplaintJson(ComplaintBook book, Offers offers, TaskForces forces) {
    this.book = book;
    this.offers = offers;
    this.forces = forces;
  }

  /**
   * Assessment and findings are the team's; the customer reads the outcome that was confirmed last.
   */
  record ComplaintOfCase(
      Integer severity,
      String scope,
      Boolean safety,
      Boolean maySpread,
      Boolean dataLeak,
      String findings,
      String rootCause,
      String outcome,
      String letter,
      List<Round> offers,
      List<Force> taskForces) {}

  record Force(
      List<String> members, String mandate, Instant endsAt, String findings, String reportedBy) {}

  record Round(
      int round,
      String remedy,
      Money amount,
      Long points,
      Instant expiresAt,
      String answer,
      Money counter,
      String words,
      Instant answeredAt) {}

  @Override
  public CaseType type() {
    return CaseType.COMPLAINT;
  }

  @Override
  public String name() {
    return "complaint";
  }

  @Override
  public ComplaintOfCase of(CaseNumber number, boolean forCustomer) {
    return book.find(number).map(it -> told(it, offers.of(number), forCustomer)).orElse(null);
  }

  private ComplaintOfCase told(Complaint it, List<Offer> all, boolean forCustomer) {
    Optional<Assessment> assessed = forCustomer ? Optional.empty() : ofNullable(it.assessment());
    Optional<Findings> found = forCustomer ? Optional.empty() : ofNullable(it.findings());
    Optional<Offer> told = all.stream().reduce((earlier, later) -> later);
    Optional<Verdict> verdict = ofNullable(it.verdict());
    return new ComplaintOfCase(
        assessed.map(Assessment::severity).orElse(null),
        assessed.map(Assessment::scope).map(Enum::name).orElse(null),
        assessed.map(Assessment::safety).orElse(null),
        assessed.map(Assessment::maySpread).orElse(null),
        assessed.map(Assessment::dataLeak).orElse(null),
        found.map(Findings::found).orElse(null),
        found.map(Findings::rootCause).orElse(null),
        (forCustomer ? told.map(Offer::outcome) : verdict.map(Verdict::outcome))
            .map(Enum::name)
            .orElse(null),
        (forCustomer ? told.map(Offer::letter) : verdict.map(Verdict::letter)).orElse(null),
        all.stream().map(ComplaintJson::round).toList(),
        forCustomer ? null : forces.of(it.number()).stream().map(ComplaintJson::force).toList());
  }

  private static Force force(TaskForce it) {
    return new Force(it.members(), it.mandate(), it.endsAt(), it.findings(), it.reportedBy());
  }

  private static Round round(Offer offer) {
    boolean points = offer.promised().kind().isGift() && offer.promised().currency() == null;
    return new Round(
        offer.round(),
        offer.promised().kind().name(),
        offer.promised().money().orElse(null),
        points ? (Long) offer.promised().amount() : null,
        offer.expiresAt(),
        offer.answer() == null ? null : offer.answer().name(),
        offer.counter(),
        offer.words(),
        offer.answeredAt());
  }

  private static <T> Optional<T> ofNullable(T value) {
    return Optional.ofNullable(value);
  }
}
