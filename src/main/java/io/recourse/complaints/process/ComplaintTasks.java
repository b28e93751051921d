package io.recourse.complaints.process;

import io.recourse.cases.CaseOrigin;
import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.complaints.Complaint;
import io.recourse.complaints.ComplaintBook;
import io.recourse.complaints.Offer;
import io.recourse.complaints.Offers;
import io.recourse.complaints.Promised;
import io.recourse.complaints.TaskForce;
import io.recourse.complaints.TaskForces;
import io.recourse.relatedcases.CaseLinks;
import io.recourse.thirdparties.PartyAnswers;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** What each form shows of what is known by then. */
@Component
class ComplaintTasks {

  private final Cases cases;
  private final ComplaintBook book;
  private final CaseLinks links;
  private final Offers offers;
  private final TaskForces forces;
  private final PartyAnswers parties;

  ComplaintTasks(
      Cases cases,
      ComplaintBook book,
      CaseLinks links,
      Offers offers,
      TaskForces forces,
      PartyAnswers parties) {
    this.parties = parties;
    this.forces = forces;
    this.offers = offers;
    this.cases = cases;
    this.links = links;
    this.book = book;
  }

  /** What the customer said. */
  Map<String, Object> said(CaseNumber number) {
    CaseOrigin origin = cases.get(number).origin();
    Map<String, Object> known = new TreeMap<>();
    known.put("subject", origin.subject());
    known.put("complaint", origin.body());
    known.put("about", links.parentOf(number).map(it -> it.number().value()).orElse(null));
    return known;
  }

  /** With how it was assessed. */
  Map<String, Object> assessed(CaseNumber number) {
    Map<String, Object> known = said(number);
    Complaint complaint = book.of(number);
    if (complaint.assessment() != null) {
      known.put("severity", complaint.assessment().severity());
      known.put("note", complaint.assessment().note());
    }
    known.put("forceFindings", forceFindings(number));
    known.put("partyFindings", parties.of(number).orElse(null));
    if (complaint.findings() != null) {
      known.put("findings", complaint.findings().found());
      known.put("rootCause", complaint.findings().rootCause());
    }
    return known;
  }

  private String forceFindings(CaseNumber number) {
    return forces.of(number).stream()
        .map(TaskForce::findings)
        .filter(Objects::nonNull)
        .reduce((before, latest) -> before + "\n\n" + latest)
        .orElse(null);
  }

  /** With what was decided before, why it was sent back and what the customer asks for. */
  Map<String, Object> found(CaseNumber number) {
    Map<String, Object> known = assessed(number);
    Complaint complaint = book.of(number);
    known.put("reviewNote", complaint.reviewNote());
    known.put("counter", offers.latest(number).map(ComplaintTasks::counter).orElse(null));
    if (complaint.verdict() != null) {
      Promised promised = complaint.verdict().remedy();
      known.put("outcome", complaint.verdict().outcome().name());
      known.put("remedy", promised.kind().name());
      known.put("amount", promised.amount() == 0 ? null : promised.amount());
      known.put("currency", promised.currency());
      known.put("letter", complaint.verdict().letter());
    }
    return known;
  }

  /**
   * As {@link #found}, but what was given before the case was taken up again is not given twice.
   */
  Map<String, Object> toDecide(CaseNumber number) {
    Map<String, Object> known = found(number);
    boolean given =
        offers
            .latest(number)
            .map(Offer::answer)
            .filter(Set.of(Offer.Answer.ACCEPTED, Offer.Answer.EXPIRED)::contains)
            .isPresent();
    if (given) {
      List.of("outcome", "remedy", "amount").forEach(known::remove);
    }
    return known;
  }

  /** With who decided what. */
  Map<String, Object> decided(CaseNumber number) {
    return found(number);
  }

  /** With what both sides say; what is decided anew starts empty. */
  Map<String, Object> disputed(CaseNumber number) {
    Map<String, Object> known = found(number);
    known.put("reply", book.of(number).reply());
    known.put("letterBefore", known.remove("letter"));
    List.of("outcome", "remedy", "amount").forEach(known::remove);
    return known;
  }

  private static String counter(Offer offer) {
    if (offer.words() == null) {
      return null;
    }
    return offer.counter() == null
        ? offer.words()
        : offer.counter().inWords() + ": " + offer.words();
  }

  /**
   * @throws Problem INVALID where it is no currency
   */
  static String currency(Map<String, Object> values) {
    String code = wordsOrNull(values, "currency");
    try {
      return code == null ? null : Currency.getInstance(code.toUpperCase(Locale.ROOT)).toString();
    } catch (IllegalArgumentException unknown) {
      throw Problem.invalid("/values/currency", "complaint.noCurrency", code);
    }
  }

  static String words(Map<String, Object> values, String key) {
    String words = wordsOrNull(values, key);
    if (words == null) {
      throw Problem.invalid("/values/" + key, "field.given");
    }
    return words;
  }

  static String wordsOrNull(Map<String, Object> values, String key) {
    Object words = values.get(key);
    return words == null || words.toString().isBlank() ? null : words.toString().strip();
  }
}
